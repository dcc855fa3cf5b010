import { describe, expect, test } from 'vitest'
import { ownersFound, phrasesOf, runsOf, tokensOf } from '../../../../core/pack/readiness/word-runs.ts'

const SECRET = 'Giá thuê đất ven sông đang được tòa án xem xét, không ai phát biểu trước.'
const find = (text: string, secret = SECRET, names: readonly string[] = []): readonly string[] => {
  const phrases = phrasesOf(names)
  return ownersFound(text, runsOf([[secret, 'topic']], phrases), phrases)
}

describe('runs of words', () => {
  test('words are folded, and each Han character stands alone', () => {
    expect(tokensOf('Đường phố, 兰川 2026').map(({ text, units }) => `${text}:${units}`)).toEqual([
      'duong:2',
      'pho:2',
      '兰:1',
      '川:1',
      '2026:2',
    ])
  })

  test('eight words in a row are found, across line ends, case and marks; seven are not', () => {
    expect(find('Xin nhắc: GIÁ THUÊ ĐẤT VEN\nSÔNG đang được tòa.')).toEqual(['topic'])
    expect(find('Xin nhắc: giá thuê đất ven sông đang được.')).toEqual([])
  })

  test('a text shorter than a run is found whole, and not by a part', () => {
    expect(find('They spoke of land rents today', 'land rents')).toEqual(['topic'])
    expect(find('They spoke of land today', 'land rents')).toEqual([])
  })

  test('sixteen Han characters make a run, fifteen do not', () => {
    const secret = '关于沿江地块租金一案法院正在审理任何人不得发言'
    expect(find(`请注意${secret.slice(0, 16)}。`, secret)).toEqual(['topic'])
    expect(find(`请注意${secret.slice(0, 15)}。`, secret)).toEqual([])
  })

  test('names and posts do not count towards a run', () => {
    const post = 'Vice Chair of the City People’s Committee'
    const secret = `${post} will not answer about the rents`
    expect(find(`${post} opens the meeting`, secret, [post])).toEqual([])
    expect(find(`The Mayor will not answer about the rents`, secret, [post])).toEqual(['topic'])
  })
})
