/** An office that publishes: the name of its folder, its own name, where it is and what it works on. */
export interface Office {
  readonly slug: string
  readonly name: string
  readonly place: string
  readonly topics: readonly Slugged[]
}

export interface Slugged {
  readonly name: string
  readonly slug: string
}

/** Reads `教师培训 jiaoshi-peixun，…`. */
export function slugged(text: string): readonly Slugged[] {
  return text.split('，').map((entry) => {
    const [name = '', slug = ''] = entry.trim().split(' ')
    return { name, slug }
  })
}

// No such province exists: what is made up must not be read as a real office's targets.
const places = slugged(`楚江省 chujiang，江澜市 jianglan，云溪市 yunxi，青岚市 qinglan，南浦市 nanpu，
  临湖市 linhu，安岭市 anling，平沙市 pingsha，石岭市 shiling，清湾市 qingwan，长浦市 changpu，白鹭市 bailu，
  金岭市 jinling，玉岭市 yuling，丰河市 fenghe`)

const bureaus: readonly (Slugged & { readonly topics: string })[] = [
  {
    name: '教育局',
    slug: 'jiaoyuju',
    topics: `教师培训 jiaoshi-peixun，义务教育薄弱环节改善 yiwu-jiaoyu，学生资助 xuesheng-zizhu，校园安全 xiaoyuan-anquan，
      职业教育实训 zhiye-jiaoyu，学前教育普惠 xueqian-jiaoyu，校园足球 xiaoyuan-zuqiu，教育信息化 jiaoyu-xinxihua，
      营养改善计划 yingyang-gaishan，语言文字规范 yuyan-wenzi`,
  },
  {
    name: '卫生健康委员会',
    slug: 'weijianwei',
    topics: `基本公共卫生 gonggong-weisheng，妇幼健康服务 fuyou-jiankang，疾病预防控制 jibing-yufang，
      基层卫生人才 jiceng-rencai，中医药传承 zhongyiyao，计划生育特殊家庭扶助 tefu，血液安全 xueye-anquan，
      老年健康 laonian-jiankang，卫生应急 weisheng-yingji，健康细胞创建 jiankang-xibao`,
  },
  {
    name: '交通运输局',
    slug: 'jiaotongju',
    topics: `农村公路养护 nongcun-gonglu，公共交通运营 gonggong-jiaotong，危旧桥梁改造 qiaoliang-gaizao，
      水上交通安全 shuishang-anquan，道路运输执法 yunshu-zhifa，春运保障 chunyun，交通战备 jiaotong-zhanbei，
      内河航道疏浚 hangdao，路域环境整治 luyu-huanjing，客运站场 keyun-zhanchang`,
  },
  {
    name: '农业农村局',
    slug: 'nongyeju',
    topics: `高标准农田建设 gaobiaozhun-nongtian，动物疫病防控 dongwu-yibing，农产品质量安全 nongchanpin-anquan，
      农村人居环境整治 renju-huanjing，农机购置 nongji-gouzhi，种质资源保护 zhongzhi，耕地地力保护 gengdi-baohu，
      乡村治理 xiangcun-zhili，渔业资源增殖 yuye，新型职业农民 zhiye-nongmin`,
  },
  {
    name: '生态环境局',
    slug: 'shengtai-huanjingju',
    topics: `大气污染防治 daqi，水环境监测 shui-jiance，土壤污染治理 turang，固体废物管理 gufei，
      环境执法 huanjing-zhifa，排污许可管理 paiwu，生态保护红线 shengtai-hongxian，噪声监测 zaosheng，
      环境应急 huanjing-yingji，低碳试点 ditan`,
  },
  {
    name: '文化和旅游局',
    slug: 'wenlvju',
    topics: `公共文化场馆免费开放 changguan-kaifang，文物保护 wenwu-baohu，非物质文化遗产保护 feiyi，
      送戏下乡 songxi-xiaxiang，全民阅读 quanmin-yuedu，旅游宣传推介 lvyou-tuijie，文化市场执法 wenhua-zhifa，
      群众文化活动 qunzhong-wenhua，古籍修复 guji，旅游厕所 lvyou-cesuo`,
  },
  {
    name: '民政局',
    slug: 'minzhengju',
    topics: `城乡居民最低生活保障 dibao，养老服务体系 yanglao-fuwu，残疾人两项补贴 canjiren，殡葬改革 binzang，
      社会组织培育 shehui-zuzhi，未成年人保护 weichengnianren，流浪乞讨人员救助 liulang，社区治理 shequ-zhili，
      地名管理 diming，慈善事业 cishan`,
  },
  {
    name: '人力资源和社会保障局',
    slug: 'renshe',
    topics: `就业创业 jiuye-chuangye，职业技能提升 zhiye-jineng，高层次人才引进 rencai-yinjin，劳动监察 laodong-jiancha，
      社会保险经办 shebao，农民工工资保障 nongmingong，公务员考录 kaolu，劳动人事仲裁 zhongcai，
      高校毕业生见习 jianxi，技工院校 jigong`,
  },
  {
    name: '住房和城乡建设局',
    slug: 'zhujianju',
    topics: `老旧小区改造 laojiu-xiaoqu，农村危房改造 weifang，城市排水防涝 paishui，建筑工地扬尘监管 yangchen，
      保障性租赁住房 zulin-zhufang，传统村落保护 chuantong-cunluo，燃气安全 ranqi，生活垃圾分类 laji-fenlei，
      绿色建筑 lvse-jianzhu，城市绿化 lvhua`,
  },
  {
    name: '应急管理局',
    slug: 'yingjiju',
    topics: `安全生产监管 anquan-shengchan，防汛抗旱 fangxun，森林防火 senlin-fanghuo，应急物资储备 wuzi-chubei，
      自然灾害救助 zaihai-jiuzhu，危险化学品整治 weihuapin，应急演练 yanlian，消防宣传 xiaofang，
      地震监测 dizhen，矿山安全 kuangshan`,
  },
]

/** The 150 offices of a province and its cities. */
export const offices: readonly Office[] = places.flatMap((place, index) =>
  bureaus.map(({ name, slug, topics }) => ({
    slug: `${place.slug}-${slug}`,
    // What is 局 in a city is 厅 in a province.
    name: place.name + (index === 0 ? name.replace(/局$/u, '厅') : name),
    place: place.name,
    topics: slugged(topics),
  })),
)

/** What money is for, and what it is called: together with a topic the name of a project. */
export const actions = slugged(
  '能力提升 nengli，示范创建 shifan，信息化建设 xinxihua，运行维护 yunwei，综合保障 baozhang，专项整治 zhengzhi',
)
export const funds = slugged(
  '经费 jingfei，专项资金 zhuanxiang，补助资金 buzhu，项目 xiangmu，工作经费 gongzuo，奖补资金 jiangbu',
)
