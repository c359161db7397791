import { toAscii } from './parts/ascii.ts'
import type { TextRule } from './rule.ts'

const hosts = `
  qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com 188.com yeah.net netease.com 139.com 189.cn
  wo.cn wo.com.cn 263.net sina.com sina.cn sina.com.cn vip.sina.com sohu.com vip.sohu.com tom.com 21cn.com aliyun.com
  petalmail.com 88.com email.cn gmail.com googlemail.com outlook.com outlook.cn hotmail.com live.com live.cn msn.com
  msn.cn icloud.com me.com mac.com yahoo.com yahoo.cn yahoo.com.cn proton.me protonmail.com
`
const host = hosts.trim().replaceAll('.', '\\.').replaceAll(/\s+/gu, '|')
// Bounded to the length that a mailbox may have, and begun at its first character only.
const mailbox = new RegExp(`(?<![\\w.+-])([\\w.+-]{1,64}) ?@ ?(${host})(?![\\w-]|\\.\\w)`, 'gi')

/** Mailboxes with providers for private people; an office has its own under gov.cn. */
export const privacyEmail: TextRule = {
  id: 'privacy-email',
  severity: 'error',
  signs: /[@＠]/u,
  find: (text) => {
    const found = [...toAscii(text).matchAll(mailbox)]
    const [first] = found
    if (first === undefined) return undefined
    const [, name = '', provider = ''] = first
    const count = found.length === 1 ? '' : ` ${found.length} 个`
    return {
      reason: `有${count}私人邮箱“${name.slice(0, 1)}***@${provider.toLowerCase()}”${count && '等'}，属于个人信息，不能公布`,
      note: '请删去私人邮箱；需要留联系方式的，请写单位的政务邮箱（gov.cn）或办公电话。',
    }
  },
}
