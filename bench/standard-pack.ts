import jpeg from 'jpeg-js'

/** The text of the standard pack, neutral to every writer: seeded, so that it is the same each time. */
export type StandardPack = {
  readonly title: string
  readonly subtitle: string
  readonly date: string
  readonly place: string
  readonly contents: readonly string[]
  readonly programme: readonly {
    readonly time: string
    readonly event: string
    readonly place: string
    readonly lead: string
    readonly note: string
  }[]
  readonly delegation: readonly Delegate[]
  readonly topics: readonly { readonly title: string; readonly points: readonly string[] }[]
  readonly commitments: readonly {
    readonly no: string
    readonly text: string
    readonly owner: string
    readonly due: string
    readonly status: string
    readonly source: string
  }[]
  readonly meetings: readonly {
    readonly date: string
    readonly title: string
    readonly place: string
    readonly summary: string
  }[]
  readonly glossary: readonly { readonly en: string; readonly vi: string; readonly zh: string; readonly ru: string }[]
  readonly sources: readonly {
    readonly no: string
    readonly title: string
    readonly url: string
    readonly date: string
  }[]
}
export type Delegate = {
  readonly name: string
  readonly local: string
  readonly role: string
  readonly org: string
  readonly bio: string
  /** A JPEG of 200 x 260 pixels. */
  readonly photo: Uint8Array
}

/** Tables: key, head and width in percent; every writer draws the same. */
export const TABLES = {
  programme: [
    ['time', 'Time', 10],
    ['event', 'Event', 36],
    ['place', 'Place', 18],
    ['lead', 'Lead', 16],
    ['note', 'Note', 20],
  ],
  commitments: [
    ['no', 'No', 8],
    ['text', 'Commitment', 40],
    ['owner', 'Owner', 18],
    ['due', 'Due', 13],
    ['status', 'Status', 12],
    ['source', 'Source', 9],
  ],
  glossary: [
    ['en', 'English', 28],
    ['vi', 'Tiếng Việt', 25],
    ['zh', '中文', 22],
    ['ru', 'Русский', 25],
  ],
} as const
export type TableKey = keyof typeof TABLES

/** The cells of a table's rows, in the order of its columns. */
export const cellsOf = (pack: StandardPack, key: TableKey): readonly (readonly string[])[] => {
  const rows: readonly Readonly<Record<string, string>>[] = pack[key]
  return rows.map((row) => TABLES[key].map(([column]) => row[column] ?? ''))
}

const EN = `the delegation minister agreement review trade energy border cooperation framework bilateral signed proposed
regional secretary transport corridor investment committee programme annual visit draft memorandum water security education
scholarship customs tariff digital infrastructure council working group progress implementation statement joint chair meeting
discussed agreed raised concern support position legal text article clause deadline officer ministry department province
railway bridge port tourism agriculture fisheries climate finance bank credit loan project feasibility study expert mission
protocol exchange official state national general party assembly deputy chairman government policy strategy plan action
and of to in for on with by from under after before between during against towards`.split(/\s+/)
const VI =
  `Việt Nam Bộ Ngoại giao hợp tác phát triển kinh tế thương mại đầu tư giáo dục khoa học công nghệ thỏa thuận biên bản
ghi nhớ chương trình hành động đại biểu đoàn hội nghị phiên họp thường niên Thủ tướng Chủ tịch Quốc hội Bộ trưởng Thứ trưởng
Đại sứ quán lãnh sự cửa khẩu đường sắt năng lượng điện gió môi trường nguồn nước sông Hồng Mê Kông Hà Nội Đà Nẵng Huế
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý ký kết triển khai rà soát ưu tiên quyết định`.split(
    /\s+/,
  )
const RU =
  `Министерство иностранных дел Российская Федерация соглашение сотрудничество делегация заседание комиссия протокол
меморандум торговля энергетика транспорт образование наука безопасность граница таможня инвестиции проект развитие встреча
переговоры председатель заместитель министр посол договор статья обязательство срок исполнение программа визит заявление
культура вода железная дорога порт область республика правительство совет рабочая группа подписан рассмотрен поддержал`.split(
    /\s+/,
  )
const ZH =
  `外交部|双边合作|贸易协定|投资项目|边境口岸|铁路建设|能源安全|水资源管理|教育交流|科技创新|谅解备忘录|联合声明|工作组会议|
代表团访问|国家主席|总理会见|副部长|大使馆|经济发展|农业合作|渔业协议|旅游便利化|气候变化|清洁能源|数字经济|金融监管|银行贷款|
可行性研究|专家考察|法律文本|最后期限|执行进度|年度审查|行动计划|战略伙伴|共同利益|互相尊重|和平共处|多边机制|区域稳定|海关手续|
人员往来|文化遗产|青年论坛|地方政府|省级会晤|湄公河流域|北京|上海|河内|莫斯科|圣彼得堡|昆明|广西|云南|新疆`
    .replaceAll('\n', '')
    .split('|')

type Chance = () => number

/** Mulberry32: the same numbers from the same seed, on every computer. */
const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(chance: Chance, from: readonly T[]): T => {
  const picked = from[Math.floor(chance() * from.length)]
  if (picked === undefined) throw new Error('a list with something in it')
  return picked
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** So many words: mostly English, with Vietnamese, Cyrillic and Chinese phrases of two words mixed in. */
const words = (chance: Chance, count: number, mix: readonly number[] = [0.7, 0.85, 0.95]): string => {
  const out: string[] = []
  while (out.length < count) {
    const drawn = chance()
    if (drawn < (mix[0] ?? 1)) {
      out.push(pick(chance, EN))
      continue
    }
    const pool = drawn < (mix[1] ?? 1) ? VI : drawn < (mix[2] ?? 1) ? RU : ZH
    for (let k = 0; k < 2 && out.length < count; k += 1) out.push(pick(chance, pool))
  }
  out[0] = capital(out[0] ?? '')
  for (let i = 9; i < count - 2; i += 11) out[i] += i % 2 === 1 ? ',' : '.'
  return `${out.join(' ')}.`
}

const person = (chance: Chance, index: number): { readonly name: string; readonly local: string } => {
  const from = (family: readonly string[], given: readonly string[], gap: string): string =>
    `${pick(chance, family)}${gap}${pick(chance, given)}`
  switch (index % 4) {
    case 0:
      return {
        name: from(
          VI.slice(73, 89),
          ['Tiến Dũng', 'Thị Hương', 'Văn Đức', 'Minh Khuê', 'Quốc Vượng', 'Thùy Dương'],
          ' ',
        ),
        local: 'Việt Nam',
      }
    case 1:
      return {
        name: from(
          ['Александр', 'Мария', 'Сергей', 'Ольга', 'Дмитрий'],
          ['Пушкин', 'Иванов', 'Кузнецова', 'Щербаков', 'Журавлёв'],
          ' ',
        ),
        local: 'Россия',
      }
    case 2:
      return {
        name: from(['王', '李', '张', '刘', '陈', '杨', '赵'], ['建国', '小明', '志强', '丽华', '文博', '晓东'], ''),
        local: '中国',
      }
    default:
      return {
        name: from(
          ['John', 'Mary', 'Ahmed', 'Elena', 'Peter'],
          ['Harper', 'Whitfield', "O'Neil", 'Lindqvist', 'Fernández'],
          ' ',
        ),
        local: 'United Kingdom',
      }
  }
}

const photos = new Map<number, Uint8Array>()

/** A drawn head and shoulders with grain, so that its JPEG has the size of a small photo. */
const photo = (index: number): Uint8Array => {
  const known = photos.get(index)
  if (known !== undefined) return known
  const [width, height, chance] = [200, 260, chanceOf(1000 + index)]
  const data = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grain = (chance() - 0.5) * 14
      const inside = ((x - 100) / 60) ** 2 + ((y - 105) / 80) ** 2 < 1
      const [red, green, blue] = inside
        ? [205, 165, 140]
        : y > 190
          ? [40, 50, 80]
          : [150 + x * 0.3, 170 + (index % 60), 190]
      data.set([red + grain, green + grain, blue + grain - y * 0.1, 255], (y * width + x) * 4)
    }
  }
  const bytes = new Uint8Array(jpeg.encode({ data, width, height }, 82).data)
  photos.set(index, bytes)
  return bytes
}

/** The standard pack, about 40 pages of A4, or with every list ten times as long. */
export const standardPack = (scale: 1 | 10): StandardPack => {
  const chance = chanceOf(42)
  const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: count * scale }, (_, index) => make(index))
  const two = (n: number): string => String(n).padStart(2, '0')
  return {
    title: 'Briefing pack: Joint Intergovernmental Commission',
    subtitle: 'Hà Nội · Москва · 北京',
    date: '14 May 2031',
    place: 'Government House, Hà Nội',
    contents: ['Programme', 'Delegation', 'Talking points', 'Commitments', 'Past meetings', 'Glossary', 'Sources'],
    programme: many(40, (i) => ({
      time: `${two(8 + (i % 10))}:${i % 2 === 1 ? '30' : '00'}`,
      event: capital(words(chance, 8)),
      place: capital(words(chance, 3)),
      lead: person(chance, i).name,
      note: words(chance, 6),
    })),
    delegation: many(20, (i) => ({
      ...person(chance, i),
      role: capital(words(chance, 4)),
      org: capital(words(chance, 4)),
      bio: words(chance, 60),
      photo: photo(i),
    })),
    topics: many(10, (i) => ({
      title: `Topic ${i + 1}: ${words(chance, 5)}`,
      points: Array.from({ length: 6 }, () => words(chance, 40)),
    })),
    commitments: many(80, (i) => ({
      no: `C-${i + 1}`,
      text: words(chance, 14),
      owner: person(chance, i).name,
      due: `2031-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
      status: ['open', 'kept', 'late', 'withdrawn'][i % 4] ?? '',
      source: `S-${1 + (i % (60 * scale))}`,
    })),
    meetings: many(40, (i) => ({
      date: `20${20 + (i % 11)}-03-${two(1 + (i % 28))}`,
      title: words(chance, 6),
      place: pick(chance, ['Hà Nội', 'Москва', '北京', 'London']),
      summary: words(chance, 80),
    })),
    glossary: many(120, () => ({
      en: words(chance, 3, [1]).slice(0, -1),
      vi: `${pick(chance, VI)} ${pick(chance, VI)} ${pick(chance, VI)}`,
      zh: pick(chance, ZH) + pick(chance, ZH),
      ru: `${pick(chance, RU)} ${pick(chance, RU)}`,
    })),
    sources: many(60, (i) => ({
      no: `S-${i + 1}`,
      title: words(chance, 9),
      url: `https://example.org/doc/${1000 + i}`,
      date: `2030-${two(1 + (i % 12))}-11`,
    })),
  }
}

const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]+/g

/** A text cut where Chinese begins and ends, for peers that choose no font by themselves. */
export const scriptRuns = (text: string): readonly { readonly text: string; readonly han: boolean }[] => {
  const out: { text: string; han: boolean }[] = []
  let last = 0
  for (const match of text.matchAll(HAN)) {
    if (match.index > last) out.push({ text: text.slice(last, match.index), han: false })
    out.push({ text: match[0], han: true })
    last = match.index + match[0].length
  }
  if (last < text.length) out.push({ text: text.slice(last), han: false })
  return out
}
