// Names of one unit stand on one line.
const names = `
  人 名 位
  天 日
  小时 h
  分钟 min
  秒 s
  米 m
  公里 千米 km Km KM ㎞
  厘米 cm ㎝
  毫米 mm ㎜
  平方米 平米 ㎡ m² m2
  平方公里 平方千米 km² km2
  立方米 ㎥ m³ m3
  升 L
  毫升 ml mL
  吨 t
  公斤 千克 kg Kg KG ㎏
  克 g
  毫克 mg ㎎
  微克 μg ug
  吨标准煤 吨标煤
  千瓦 kW
  千瓦时 kWh
  兆瓦 MW
  ℃ °C
  分贝 dB
`

const firstNames = new Map(
  names
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .flatMap(([first = '', ...others]) => others.map((name) => [name, first] as const)),
)

/** Whether two units are one, by whatever of its names: ㎡ and 平方米, 次/年 and 次/每年; never 天/次 and 天. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && firstName(a) === firstName(b))
}

function firstName(unit: string): string {
  return unit.split(/[/·]/u).map(firstNameOfPart).join('/')
}

function firstNameOfPart(part: string): string {
  const [, scale = '', name = part] = /^([十百千]?[万亿])?(?:每|个)?(.+)$/u.exec(part) ?? []
  return scale + (firstNames.get(name) ?? name)
}
