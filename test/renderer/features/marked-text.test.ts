import { describe, expect, test } from 'vitest'
import { markedText } from '../../../renderer/features/library/marked-text.ts'
import { aCommitment, aGift, aStatement, idOf } from '../../build/records.ts'

const source = idOf('source', 1)
const restingOn = (exact: string) => ({ sources: [{ source, anchor: { exact } }] })

describe('the text of a source with its marks', () => {
  test('keeps every letter, and marks words across lines, curly quotes and letters outside the first plane', () => {
    const text = '😀 He said: “We will\n  send the list”. Then tea.'
    const statement = aStatement(1, restingOn('"We will send the list"'))
    expect(markedText(text, source, [statement])).toEqual({
      runs: [
        { from: 0, text: '😀 He said: ', records: [] },
        { from: 12, text: '“We will\n  send the list”', records: [statement.id] },
        { from: 37, text: '. Then tea.', records: [] },
      ],
      lost: [],
    })
  })

  test('cuts where anchors overlap, so that the common words lead to both records', () => {
    const statement = aStatement(1, restingOn('will send the list'))
    const commitment = aCommitment(2, restingOn('the list by March'))
    expect(markedText('We will send the list by March.', source, [statement, commitment]).runs).toEqual([
      { from: 0, text: 'We ', records: [] },
      { from: 3, text: 'will send ', records: [statement.id] },
      { from: 13, text: 'the list', records: [statement.id, commitment.id] },
      { from: 21, text: ' by March', records: [commitment.id] },
      { from: 30, text: '.', records: [] },
    ])
  })

  test('names a record whose words are not there, or are there twice, and takes no notice of another source', () => {
    const absent = aStatement(1, restingOn('a promise'))
    const twice = aStatement(2, restingOn('tea'))
    const elsewhere = aGift(3, { sources: [{ source: idOf('source', 9), anchor: { exact: 'Tea' } }] })
    expect(markedText('Some tea and tea.', source, [absent, twice, elsewhere])).toEqual({
      runs: [{ from: 0, text: 'Some tea and tea.', records: [] }],
      lost: [absent.id, twice.id],
    })
  })
})
