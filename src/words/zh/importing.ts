/** Words of the page that imports and checks in the browser. */
export const importing = {
  title: '导入和检查绩效目标表',
  description:
    '在浏览器里把 Word、Excel 或网页里的绩效目标表转成内容文件，检查、改正、下载；内容不离开您的电脑。',
  lead: '把绩效目标表粘贴到这里，转成内容文件，检查有没有错漏，当场改正，再下载。不用安装软件，也不用命令行。',
  privacy:
    '一切都在您的浏览器里进行，您的表格不会发送到任何地方。断开网络，或者从磁盘上打开本页，一样可以用。关闭本页以后，这里的内容就没有了，请先下载。',

  give: '一、给出表格',
  table: '粘贴表格',
  tableHint:
    '在 Word、Excel 或网页里选中整张表，连同上面的标题一起复制，粘贴到这里；也可以粘贴写好的内容文件。一次可以有几个项目。',
  files: '选择文件',
  filesHint:
    '也可以选择文件，一次可以选几个，或者把文件拖到本页上。能读 .docx、.xlsx、.csv、.tsv、.html、.md、.txt；写好的 .yaml、.md 内容文件不作改动，只作检查。',

  ask: '二、补上表里没有印的',
  askHint: '表里印了的，以表为准；都印了，就不用填。',
  year: '预算年度',
  yearHint: '四位数，例如 2025',
  department: '预算部门',
  departmentHint: '部门的全称',
  departmentSlug: '部门的文件夹名',
  departmentSlugHint: '也是网址的一部分，用小写字母、数字和连字符；不填就用本站已有的，没有的用拼音',
  name: '项目名称',
  nameHint: '只有一个项目时才填',
  format: '写成哪一种文件',
  formats: {
    yaml: { name: 'YAML', hint: '一行一项，适合逐项改' },
    md: { name: 'Markdown', hint: '仍是表格的样子' },
  },
  submit: '导入并检查',

  results: '三、核对、改正、下载',
  resultsLead:
    '对照原件核对一遍。文字可以直接改，停下来就会重新检查。错误必须改正才能公布；警告是提醒，原表如此的可以照样公布。',
  across:
    '这里只检查一个文件本身。几个项目相互比较的规则（例如两个项目重名、各年目标不一致）和原件是否齐全，要交上去以后才能检查。',
  did: '导入时做了什么',
  messages: '检查结果',
  text: '内容文件',
  preview: '预览：读成的表，合并的格已逐行补全',
  place: '放在哪里',
  projectSlug: '文件名（也是网址的一部分）',
  path: '文件的位置：',
  unplaced: '内容文件里还没有写预算年度或者预算部门，位置还不全。',
  download: '下载文件',
  copy: '复制全文',
  repository: '在内容库里新建这个文件',
  repositoryHint: '只有点这个链接，文件的位置和文字才会离开您的电脑，交给存放本站内容的内容库：',
  repositoryNone: '把下载的文件交给管理本站的人，或者按上面的位置放进内容库。',

  without: '不用本页',
  withoutLead:
    '本页要靠浏览器运行脚本。如果上面没有出现粘贴表格的地方，或者您更愿意用命令行，可以在本站的源代码里运行：',
  command: 'npm run import -- 绩效目标表.docx',
  withoutGuide: '它给出的文件和说明与本页相同。',
  guide: '写法和怎样交上去，请看投稿指南',

  script: {
    pasted: '粘贴的文字',
    pastedTable: '粘贴的内容带有表格，导入时按表格读；如果改动了下面的文字，就按文字读。',
    chosen: '已选择：{names}。',
    working: '正在导入和检查。',
    nothing: '还没有表格：请先粘贴，或者选择文件。',
    failed: '没有做成：程序没有读全，或者出了错。请重新打开本页，再试一次。',
    oneName: '有 {count} 个项目，“项目名称”只能用于一个项目：请清空这一栏，再导入一次。',
    unsaved: '还没有重新导入：下面有改过、还没有下载的文件。再按一次“导入并检查”，就会换掉它们。',
    read: '{name}：{summary}',
    refused: '没有导入 {name}：{summary}',
    opened: '写好的内容文件，照样打开。',
    did: '导入时做了什么：{counts}',
    times: '{outcome} {count} 处',
    unnamed: '没有名称的项目',
    source: '原文',
    place: '到文件第 {line} 行',
    placeOf: '{to}：{reason}',
    unprinted: '表里没有印{fact}。',
    unprintedNote: '请在上面第二步填写，再按一次“导入并检查”。',
    fillIn: '去填写{fact}',
    rule: '规则：{title}',
    severities: { error: '错误', warning: '警告', note: '提示' },
    downloaded: '已交给浏览器下载：{name}',
    copied: '全文已复制。',
    notCopied: '浏览器不让复制，已选中全文：请按 Ctrl+C（苹果电脑按 ⌘C）。',
    carries: {
      text: '位置和文字都会填好，请看过以后提交。',
      path: '位置会填好；文字太长，网址里放不下，点链接时已经复制，请在打开的网页里粘贴。',
      nothing: '打开的是内容库的首页：请按上面的位置新建文件，再粘贴文字，点链接时已经复制。',
    },
  },
}
