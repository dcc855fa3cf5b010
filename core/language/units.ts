import { decimalParts, type Decimal, type PackLang } from '#core/base'
import type { Figure } from '#core/domain'

const NB = '\u00a0'

/** Forms by `Intl.PluralRules`. The Russian `few` is the genitive singular, `many` the genitive plural. */
type UnitForms = {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}
type Unit = Readonly<Record<PackLang, UnitForms | string>>

const ru = (one: string, few: string, many: string): UnitForms => ({ one, few, many, other: few })
const en = (one: string, other: string): UnitForms => ({ one, other })

/** Units by key; a unit that is not here is the record's own words. Chinese units follow the number without a space. */
const UNITS: Readonly<Record<string, Unit>> = {
  ha: { en: 'ha', vi: 'ha', ru: 'га', 'zh-Hans': '公顷' },
  km: { en: 'km', vi: 'km', ru: 'км', 'zh-Hans': '公里' },
  km2: { en: 'km²', vi: 'km²', ru: 'км²', 'zh-Hans': '平方公里' },
  m: { en: 'm', vi: 'm', ru: 'м', 'zh-Hans': '米' },
  m2: { en: 'm²', vi: 'm²', ru: 'м²', 'zh-Hans': '平方米' },
  tonne: { en: en('tonne', 'tonnes'), vi: 'tấn', ru: ru('тонна', 'тонны', 'тонн'), 'zh-Hans': '吨' },
  minute: { en: en('minute', 'minutes'), vi: 'phút', ru: ru('минута', 'минуты', 'минут'), 'zh-Hans': '分钟' },
  hour: { en: en('hour', 'hours'), vi: 'giờ', ru: ru('час', 'часа', 'часов'), 'zh-Hans': '小时' },
  day: { en: en('day', 'days'), vi: 'ngày', ru: ru('день', 'дня', 'дней'), 'zh-Hans': '天' },
  month: { en: en('month', 'months'), vi: 'tháng', ru: ru('месяц', 'месяца', 'месяцев'), 'zh-Hans': '个月' },
  year: { en: en('year', 'years'), vi: 'năm', ru: ru('год', 'года', 'лет'), 'zh-Hans': '年' },
  person: { en: en('person', 'people'), vi: 'người', ru: ru('человек', 'человека', 'человек'), 'zh-Hans': '人' },
  site: { en: en('site', 'sites'), vi: 'địa điểm', ru: ru('объект', 'объекта', 'объектов'), 'zh-Hans': '处' },
  city: { en: en('city', 'cities'), vi: 'thành phố', ru: ru('город', 'города', 'городов'), 'zh-Hans': '个城市' },
  village: { en: en('village', 'villages'), vi: 'làng', ru: ru('деревня', 'деревни', 'деревень'), 'zh-Hans': '个村' },
  floor: { en: en('floor', 'floors'), vi: 'tầng', ru: ru('этаж', 'этажа', 'этажей'), 'zh-Hans': '层' },
  item: { en: en('item', 'items'), vi: 'mục', ru: ru('предмет', 'предмета', 'предметов'), 'zh-Hans': '项' },
  visitor: { en: en('visitor', 'visitors'), vi: 'lượt khách', ru: ru('гость', 'гостя', 'гостей'), 'zh-Hans': '人次' },
  student: {
    en: en('student', 'students'),
    vi: 'sinh viên',
    ru: ru('студент', 'студента', 'студентов'),
    'zh-Hans': '名学生',
  },
  company: {
    en: en('company', 'companies'),
    vi: 'doanh nghiệp',
    ru: ru('компания', 'компании', 'компаний'),
    'zh-Hans': '家企业',
  },
  project: { en: en('project', 'projects'), vi: 'dự án', ru: ru('проект', 'проекта', 'проектов'), 'zh-Hans': '个项目' },
  flight: { en: en('flight', 'flights'), vi: 'chuyến bay', ru: ru('рейс', 'рейса', 'рейсов'), 'zh-Hans': '个航班' },
  percent: { en: '%', vi: '%', ru: '%', 'zh-Hans': '%' },
  none: { en: '', vi: '', ru: '', 'zh-Hans': '' },
}

/** Keys of the units of the catalogue. */
export const UNIT_KEYS: readonly string[] = Object.keys(UNITS)

/** A unit after its number, the space before it included (no-break; none in Chinese, nor before % but in Russian). */
export const unitText = (unit: Figure['unit'], value: Decimal, lang: PackLang, genitive: boolean): string => {
  const words =
    typeof unit === 'string'
      ? keyedUnit(unit, value, lang, genitive)
      : (unit[lang]?.text ?? Object.values(unit)[0]?.text ?? '')
  if (words === '' || (words === '%' && lang !== 'ru')) return words
  return lang === 'zh-Hans' ? words : `${NB}${words}`
}

const keyedUnit = (key: string, value: Decimal, lang: PackLang, genitive: boolean): string => {
  const forms = UNITS[key]?.[lang]
  if (forms === undefined) return key
  if (typeof forms === 'string') return forms
  return countedForm(forms, value, lang, genitive)
}

/** The form that a number takes; after «более», «около», «менее» its genitive: `более 21 часа`, `более 2 часов`. */
const countedForm = (forms: UnitForms, value: Decimal, lang: PackLang, genitive: boolean): string => {
  const category = categoryOf(value, lang)
  const governed = genitive && forms.many !== undefined && forms.few !== undefined
  if (!governed) return forms[category] ?? forms.other
  return (category === 'one' || category === 'other' ? forms.few : forms.many) ?? forms.other
}

const categoryOf = (value: Decimal, lang: PackLang): 'one' | 'few' | 'many' | 'other' => {
  const { whole, fraction } = decimalParts(value)
  if (fraction !== '') return 'other'
  // Plural rules look at the last digits only, so a long number is safe cut to them.
  const n = Number(whole.length > 1 ? `1${whole.slice(-2)}` : whole)
  const category = new Intl.PluralRules(lang).select(n)
  return category === 'one' || category === 'few' || category === 'many' ? category : 'other'
}

/** The words around an amount; `count` is the number where it stands in digits, absent where a scale word follows it. */
type Amount = (amount: string, count?: Decimal) => string

const coins = (forms: UnitForms, count: Decimal | undefined): string =>
  count === undefined ? (forms.many ?? forms.other) : countedForm(forms, count, 'ru', false)

/** Currencies with the words around an amount. */
const CURRENCIES: Readonly<Record<string, Readonly<Record<PackLang, Amount>>>> = {
  usd: {
    en: (a) => `US$${a}`,
    vi: (a) => `${a}${NB}USD`,
    ru: (a) => `${a}${NB}долл.${NB}США`,
    'zh-Hans': (a) => `${a}美元`,
  },
  eur: { en: (a) => `€${a}`, vi: (a) => `${a}${NB}EUR`, ru: (a) => `${a}${NB}евро`, 'zh-Hans': (a) => `${a}欧元` },
  vnd: {
    en: (a) => `VND${NB}${a}`,
    vi: (a) => `${a}${NB}đồng`,
    ru: (a, count) => `${a}${NB}${coins(ru('донг', 'донга', 'донгов'), count)}`,
    'zh-Hans': (a) => `${a}越南盾`,
  },
  rub: {
    en: (a) => `RUB${NB}${a}`,
    vi: (a) => `${a}${NB}rúp`,
    ru: (a) => `${a}${NB}руб.`,
    'zh-Hans': (a) => `${a}卢布`,
  },
  cny: {
    en: (a) => `CNY${NB}${a}`,
    vi: (a) => `${a}${NB}nhân dân tệ`,
    ru: (a, count) => `${a}${NB}${coins(ru('юань', 'юаня', 'юаней'), count)}`,
    'zh-Hans': (a) => `${a}元人民币`,
  },
}

/** Whether a unit is money, whose words stand before or after by language. */
export const isCurrency = (unit: Figure['unit']): unit is string => typeof unit === 'string' && unit in CURRENCIES

/** An amount of money with its currency, no-break spaces between: `US$240 million`, `21 юань`. */
export const currencyText = (unit: string, amount: string, lang: PackLang, count?: Decimal): string =>
  CURRENCIES[unit]?.[lang](amount, count) ?? amount

/** The unit in full, as an interpreter reads it out: `hectares`. Words of the record stand as they are. */
export const unitInFull = (unit: Figure['unit'], lang: PackLang): string => {
  if (typeof unit !== 'string') return unit[lang]?.text ?? ''
  const full = FULL[unit]?.[lang]
  if (full !== undefined) return full
  const forms = UNITS[unit]?.[lang]
  return typeof forms === 'string' ? forms : (forms?.many ?? forms?.other ?? unit)
}

const FULL: Readonly<Record<string, Readonly<Record<PackLang, string>>>> = {
  ha: { en: 'hectares', vi: 'héc-ta', ru: 'гектаров', 'zh-Hans': '公顷' },
  km: { en: 'kilometres', vi: 'ki-lô-mét', ru: 'километров', 'zh-Hans': '公里' },
  km2: { en: 'square kilometres', vi: 'ki-lô-mét vuông', ru: 'квадратных километров', 'zh-Hans': '平方公里' },
  m: { en: 'metres', vi: 'mét', ru: 'метров', 'zh-Hans': '米' },
  m2: { en: 'square metres', vi: 'mét vuông', ru: 'квадратных метров', 'zh-Hans': '平方米' },
  percent: { en: 'per cent', vi: 'phần trăm', ru: 'процентов', 'zh-Hans': '百分之' },
  usd: { en: 'US dollars', vi: 'đô la Mỹ', ru: 'долларов США', 'zh-Hans': '美元' },
  eur: { en: 'euros', vi: 'euro', ru: 'евро', 'zh-Hans': '欧元' },
  vnd: { en: 'Vietnamese dong', vi: 'đồng Việt Nam', ru: 'вьетнамских донгов', 'zh-Hans': '越南盾' },
  rub: { en: 'roubles', vi: 'rúp Nga', ru: 'рублей', 'zh-Hans': '卢布' },
  cny: { en: 'yuan', vi: 'nhân dân tệ', ru: 'юаней', 'zh-Hans': '元人民币' },
}
