const growth = /增|升|提高|改善|降|下浮|同比|环比|比上年|完成率|执行率|实现率|倍/u

/** Whether an indicator measures one year against another, or work against a plan: it may be of any size. */
export function isGrowth(name: string): boolean {
  return growth.test(name)
}
