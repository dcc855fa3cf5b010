import type { NameForm } from '#core/domain'
import type { Choice } from './chance.ts'
import { latin } from './records.ts'

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đoàn', 'Doãn', 'Đặng', 'Vũ', 'Bùi', 'Đinh', 'Hoàng', 'Ngô']
const MIDDLES = ['Văn', 'Thị', 'Hải', 'Minh', 'Tiến', 'Thu', 'Quang', 'Đức', 'Ngọc', 'Xuân']
const GIVEN = [
  'Dũng',
  'Dung',
  'Dụng',
  'Đường',
  'Dương',
  'Lan',
  'Hà',
  'Quân',
  'Phong',
  'Trang',
  'Tùng',
  'Hương',
  'Bình',
  'An',
]
const RU_FAMILIES: readonly (readonly [string, string])[] = [
  ['Зарубин', 'Zarubin'],
  ['Громов', 'Gromov'],
  ['Мельников', 'Melnikov'],
  ['Верхов', 'Verkhov'],
  ['Соколов', 'Sokolov'],
  ['Лебедев', 'Lebedev'],
  ['Осипов', 'Osipov'],
  ['Тихонов', 'Tikhonov'],
]
const RU_GIVEN: readonly (readonly [string, string])[] = [
  ['Артём', 'Artyom'],
  ['Пётр', 'Pyotr'],
  ['Глеб', 'Gleb'],
  ['Юрий', 'Yuri'],
  ['Лев', 'Lev'],
  ['Денис', 'Denis'],
]
const RU_PATRONYMICS = ['Сергеевич', 'Павлович', 'Ильич', 'Олегович', 'Андреевич']
const ZH_FAMILIES: readonly (readonly [string, string])[] = [
  ['沈', 'Shen'],
  ['张', 'Zhang'],
  ['李', 'Li'],
  ['周', 'Zhou'],
  ['林', 'Lin'],
  ['徐', 'Xu'],
]
const ZH_GIVEN: readonly (readonly [string, string])[] = [
  ['佩兰', 'Peilan'],
  ['海燕', 'Haiyan'],
  ['建国', 'Jianguo'],
  ['思远', 'Siyuan'],
  ['柱', 'Zhu'],
  ['明', 'Ming'],
]

/** A Vietnamese name with its marks. */
export const vietnameseName = (choice: Choice): NameForm[] => {
  const [family, middle, given] = [choice.of(FAMILIES), choice.of(MIDDLES), choice.of(GIVEN)]
  return [
    latin(`${family} ${middle} ${given}`, { lang: 'vi', order: 'family-first', parts: { family, middle, given } }),
  ]
}

/** A Russian name, and its Latin form. */
export const russianName = (choice: Choice): NameForm[] => {
  const [given, family, patronymic] = [choice.of(RU_GIVEN), choice.of(RU_FAMILIES), choice.of(RU_PATRONYMICS)]
  return [
    {
      ...latin(`${given[0]} ${patronymic} ${family[0]}`, { lang: 'ru', script: 'Cyrl' }),
      parts: { family: family[0], given: given[0], patronymic },
    },
    latin(`${given[1]} ${family[1]}`, { system: 'bgn-pcgn' }),
  ]
}

/** A Chinese name, and its pinyin. */
export const chineseName = (choice: Choice): NameForm[] => {
  const [family, given] = [choice.of(ZH_FAMILIES), choice.of(ZH_GIVEN)]
  return [
    {
      ...latin(`${family[0]}${given[0]}`, { lang: 'zh-Hans', script: 'Hans', order: 'family-first' }),
      parts: { family: family[0], given: given[0] },
    },
    latin(`${family[1]} ${given[1]}`, { system: 'hanyu-pinyin', order: 'family-first' }),
  ]
}

const WORDS =
  'river port choir archive bridge harbour library museum orchard pension quay railway school tourism university ward water waste wharf workshop youth exchange festival ferry garden heritage hospital investment kindergarten lacquer market metro nursery opera park permit pilot pottery quarry road silk sport station street summit theatre timber training tram tunnel village'.split(
    ' ',
  )

/** Some words of the trade, as many as are wanted. */
export const bigWords = (choice: Choice, count: number): string =>
  Array.from({ length: count }, () => choice.of(WORDS)).join(' ')
