import { Partner, Person, type AnyRecord } from '#core/domain'

/** Records of a dossier. */
export const PER_DOSSIER = 200
export const MADE = {
  createdAt: '2026-01-02T03:04:05Z',
  createdBy: 'bench',
  updatedAt: '2026-01-02T03:04:05Z',
  updatedBy: 'bench',
}
export const ulid = (n: number): string => String(n).padStart(26, '0')
const pick = (from: readonly string[], seed: number): string => from[seed % from.length] ?? ''
const SURNAMES = ['Nguyễn', 'Trần', 'Phạm', 'Đoàn', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô']
const MIDDLES = ['Thị', 'Văn', 'Hải', 'Minh', 'Đức', 'Ngọc', 'Quang', 'Thu']
const GIVEN = ['Hương', 'Dũng', 'Đường', 'Quân', 'Hạnh', 'Sơn', 'Lan', 'Tuấn', 'Phượng', 'Bình', 'Khánh']
const CYRILLIC = ['Артём', 'Сергеевич', 'Верховцев', 'Анна', 'Юрьевна', 'Лебедева', 'Калинин', 'Мария', 'Ильич']
const HAN = [...'张王李赵刘陈杨黄周吴建国明华丽强伟芳娜敏静军']
const WORDS =
  'thành phố sông cầu hội đồng cảng âm nhạc trường nước đoàn thỏa thuận lễ hội y tế thương mại khoa học'.split(' ')

const hash = (dossier: number, n: number, at: number): number => (dossier * 7919 + n * 104729 + at * 1299709) % 1000003
const joined = (from: readonly string[], dossier: number, n: number, count: number, between = ' '): string =>
  Array.from({ length: count }, (_, at) => pick(from, hash(dossier, n, at))).join(between)

/** A person in three scripts, the nth of a dossier. */
export const person = (dossier: number, n: number): AnyRecord =>
  Person.schema.parse({
    ...MADE,
    id: `person:${ulid(dossier * 1000 + n)}`,
    home: `partner:${ulid(dossier)}`,
    names: [
      {
        text: `${pick(SURNAMES, n)} ${pick(MIDDLES, dossier + n)} ${pick(GIVEN, dossier * n)}`,
        lang: 'vi',
        script: 'Latn',
        system: 'own',
        order: 'family-first',
        use: 'legal',
      },
      {
        text: n % 2 === 0 ? joined(CYRILLIC, dossier, n, 3) : joined(HAN, dossier, n, 3, ''),
        lang: n % 2 === 0 ? 'ru' : 'zh-Hans',
        script: n % 2 === 0 ? 'Cyrl' : 'Hans',
        system: 'own',
        order: 'family-first',
        use: 'house',
      },
    ],
    side: 'theirs',
    diet: { vi: { text: joined(WORDS, dossier, n, 24), role: 'original' } },
  })

export const dossier = (number: number): readonly AnyRecord[] => [
  Partner.schema.parse({
    ...MADE,
    id: `partner:${ulid(number)}`,
    home: `partner:${ulid(number)}`,
    subject: `place:${ulid(number)}`,
    level: 'city',
  }),
  ...Array.from({ length: PER_DOSSIER - 1 }, (_, n) => person(number, n + 1)),
]
