import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PACK_LANGS, type Decimal } from '#core/base'
import { OFFICIAL, type Figure, type HouseStyle } from '#core/domain'
import { printFigure, wordsForNumber } from '#core/language'

const NB = '\u00a0'
type Given = { readonly value: unknown; readonly qualifier?: Figure['qualifier']; readonly unit?: string }
const inAll = ({ value, qualifier = 'exact', unit = 'none' }: Given): readonly string[] =>
  PACK_LANGS.map((lang) => printFigure({ value: value as Figure['value'], qualifier, unit }, lang))
const words = (value: string): readonly (string | undefined)[] =>
  PACK_LANGS.map((lang) => wordsForNumber(value as Decimal, lang))

describe('figures by the house rules, all forms from one record', () => {
  test('F1 5922 and 4.64 ha', () => {
    expect(inAll({ value: '5922' })).toEqual(['5,922', '5.922', `5${NB}922`, '5922'])
    expect(inAll({ value: '12345' })).toEqual(['12,345', '12.345', `12${NB}345`, '12,345'])
    expect(inAll({ value: '4.64', unit: 'ha' })).toEqual([`4.64${NB}ha`, `4,64${NB}ha`, `4,64${NB}га`, '4.64公顷'])
  })

  test('F2 over 1300 and over 1/6: never 1,300 alone, never a decimal', () => {
    expect(inAll({ value: '1300', qualifier: 'over' })).toEqual([
      'over 1,300',
      'hơn 1.300',
      `более 1${NB}300`,
      '超过1300',
    ])
    expect(inAll({ value: { num: '1', den: '6' }, qualifier: 'over' })).toEqual([
      'over one-sixth',
      'hơn một phần sáu',
      'более одной шестой',
      '超过六分之一',
    ])
  })

  test('the other rows of the table', () => {
    expect(inAll({ value: '5700', qualifier: 'over', unit: 'km' })).toEqual([
      `over 5,700${NB}km`,
      `hơn 5.700${NB}km`,
      `более 5${NB}700${NB}км`,
      '超过5700公里',
    ])
    expect(inAll({ value: '100', qualifier: 'about' })).toEqual(['about 100', 'khoảng 100', 'около 100', '约100'])
    expect(inAll({ value: '2', qualifier: 'under', unit: 'hour' })).toEqual([
      `under 2${NB}hours`,
      `dưới 2${NB}giờ`,
      `менее 2${NB}часов`,
      '不到2小时',
    ])
    expect(inAll({ value: '240000000', unit: 'usd' })).toEqual([
      `US$240${NB}million`,
      `240${NB}triệu${NB}USD`,
      `240${NB}млн${NB}долл.${NB}США`,
      '2.4亿美元',
    ])
  })

  test('money in millions, billions, 万 and 亿 only where it is a whole multiple of 100,000', () => {
    expect(inAll({ value: '1500000000', unit: 'usd' })).toEqual([
      `US$1.5${NB}billion`,
      `1,5${NB}tỷ${NB}USD`,
      `1,5${NB}млрд${NB}долл.${NB}США`,
      '15亿美元',
    ])
    expect(inAll({ value: '2400000', unit: 'eur' })[3]).toBe('240万欧元')
    expect(inAll({ value: '2412345', unit: 'usd' })[0]).toBe('US$2,412,345')
    expect(inAll({ value: '900000', unit: 'usd' })[0]).toBe('US$900,000')
  })

  test('Russian units follow the number', () => {
    const hours = ['1', '2', '5', '11', '21', '22', '112', '1.5'].map((value) => inAll({ value, unit: 'hour' })[2])
    expect(hours.map((text) => text?.split(NB)[1])).toEqual([
      'час',
      'часа',
      'часов',
      'часов',
      'час',
      'часа',
      'часов',
      'часа',
    ])
  })

  test('after «более» a Russian unit stands in the genitive of its number', () => {
    const over = ['1', '2', '5', '11', '21', '1.5'].map((value) => inAll({ value, unit: 'year', qualifier: 'over' })[2])
    expect(over.map((text) => text?.split(NB)[1])).toEqual(['года', 'лет', 'лет', 'лет', 'года', 'года'])
  })

  test('a share is set off from its sign in Russian only; coins follow their number', () => {
    expect(inAll({ value: '7.5', unit: 'percent' })).toEqual(['7.5%', '7,5%', `7,5${NB}%`, '7.5%'])
    const yuan = ['21', '500', '7000000'].map((value) => inAll({ value, unit: 'cny' })[2])
    expect(yuan).toEqual([`21${NB}юань`, `500${NB}юаней`, `7${NB}млн${NB}юаней`])
  })

  test('a house may write its numbers without groups', () => {
    const plain = {
      ...OFFICIAL,
      perLanguage: { ru: { names: [], spellings: [], dates: 'padded', numbers: 'plain' } },
    } as const satisfies HouseStyle
    const figure = { value: '5700' as Decimal, qualifier: 'over', unit: 'km' } as const
    expect([printFigure(figure, 'ru', { style: plain }), printFigure(figure, 'en', { style: plain })]).toEqual([
      `более 5700${NB}км`,
      `over 5,700${NB}km`,
    ])
  })

  test('English singular only for one', () => {
    expect(['1', '2', '101', '1.5'].map((value) => inAll({ value, unit: 'village' })[0])).toEqual([
      `1${NB}village`,
      `2${NB}villages`,
      `101${NB}villages`,
      `1.5${NB}villages`,
    ])
  })
})

describe('figures in words', () => {
  test('5922 and 4.64 as the interpreter reads them', () => {
    expect(words('5922')).toEqual([
      'five thousand nine hundred and twenty-two',
      'năm nghìn chín trăm hai mươi hai',
      'пять тысяч девятьсот двадцать два',
      '五千九百二十二',
    ])
    expect(words('4.64')).toEqual([
      'four point six four',
      'bốn phẩy sáu mươi tư',
      'четыре целых шестьдесят четыре сотых',
      '四点六四',
    ])
  })

  test('the traps of each language', () => {
    expect(words('0')).toEqual(['zero', 'không', 'ноль', '零'])
    expect(words('10')).toEqual(['ten', 'mười', 'десять', '十'])
    expect(words('15')).toEqual(['fifteen', 'mười lăm', 'пятнадцать', '十五'])
    expect(words('21')).toEqual(['twenty-one', 'hai mươi mốt', 'двадцать один', '二十一'])
    expect(words('105')).toEqual(['one hundred and five', 'một trăm linh năm', 'сто пять', '一百零五'])
    expect(words('1005')).toEqual([
      'one thousand and five',
      'một nghìn không trăm linh năm',
      'одна тысяча пять',
      '一千零五',
    ])
    expect(words('2000000')).toEqual(['two million', 'hai triệu', 'два миллиона', '二百万'])
    expect(words('10010')).toEqual([
      'ten thousand and ten',
      'mười nghìn không trăm mười',
      'десять тысяч десять',
      '一万零一十',
    ])
  })

  test('what the rule cannot do is left blank', () => {
    expect([words('-5'), words('1234567890123'), words('1.2345')]).toEqual(
      Array.from({ length: 3 }, () => PACK_LANGS.map(() => undefined)),
    )
  })

  test('no two numbers under a million million read alike, and none has stray spaces', () => {
    const alike = fc.check(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 999_999_999_999 }),
        (a, b) => {
          fc.pre(a !== b)
          const [one, other] = [words(String(a)), words(String(b))]
          return one.every(
            (text, at) => text !== undefined && text !== '' && text !== other[at] && !/\s{2}|^\s|\s$/.test(text),
          )
        },
      ),
      { numRuns: 2000 },
    )
    expect(alike.counterexample).toBeNull()
  })
})
