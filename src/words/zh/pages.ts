/** Words of the pages whose prose stands in the documents beside this file. */
export const pages = {
  glossary: '术语表',
  glossaryLead: '下面是表中和本站常用的词。',
  contact: '联系我们',
  contactLead: (publisher: string) =>
    `如果您在使用本站时遇到困难，或者需要用别的形式取得这些内容，请告诉发布单位：${publisher}。`,
  contactAt: (contact: string) => `联系方式：${contact}`,
  noContact: '本站没有列出发布单位的联系方式。您可以按照政府信息公开的途径与发布单位联系。',

  guideDescription:
    '怎样把 Word 或 Excel 里的项目绩效目标表变成网站上公开的一页：从表到文件，再到合并，不用命令行。',

  notFound: {
    title: '找不到网页',
    description: '这个网址没有对应的网页。',
    lead: '这个网址没有对应的网页。可能的原因：',
    reasons: [
      '网址输入有误，或者没有复制完整。',
      '链接已经失效，或者链接本身写错了。',
      '网页没有在本站公布过。',
    ],
    ways: '您可以打开：',
    home: '本站首页',
    about: '关于本站',
    advice: '如果上面的链接也打不开，请把地址栏中网址后面的部分逐级删去，再试一次。',
  },
}
