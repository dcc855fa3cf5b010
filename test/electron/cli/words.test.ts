import { expect, test } from 'vitest'
import { PACK_LANGS } from '#core/base'
import { ERROR_CODES } from '#core/contract'
import { textsFor } from '#core/language'
import { noteLine, problemLines } from '../../../electron/cli/words.ts'

const refused = {
  kind: 'letterhead-refused',
  reason: { code: 'xml-deep', part: 'word/styles.xml', limit: 256 },
} as const

test('why a letterhead is refused is told in the language of the message, all of it', () => {
  expect((['en', 'vi', 'ru', 'zh-Hans'] as const).flatMap((lang) => problemLines(refused, textsFor(lang)))).toEqual([
    'The letterhead is refused: word/styles.xml is nested more than 256 deep. Nothing was written. Save it as a plain .docx and try again.',
    'Từ chối mẫu tiêu đề: word/styles.xml lồng nhau quá 256 tầng. Chưa ghi tệp nào. Hãy lưu lại dưới dạng .docx thường rồi thử lại.',
    'Бланк отвергнут: вложенность в word/styles.xml больше 256. Ничего не записано. Сохраните его как обычный .docx и повторите.',
    '信头文件被拒绝：word/styles.xml 的嵌套超过256层。未写入任何文件。请另存为普通 .docx 后重试。',
  ])
})

test('what was left out of a letterhead, and a style that it lacks, are told in the language of the message', () => {
  const t = textsFor('ru')
  expect([
    noteLine({ code: 'letterhead-dropped', dropped: { code: 'field', what: 'DDEAUTO' } }, t),
    noteLine({ code: 'letterhead-dropped', dropped: { code: 'tracked-changes' } }, t),
    noteLine({ code: 'letterhead-unmapped', style: 'Note' }, t),
  ]).toEqual(['Из бланка убрано: поле DDEAUTO', 'Из бланка убрано: исправления', 'Бланк: нет стиля для Note; взят наш'])
})

/** The sentences of a message: one that leads to a list ends with a colon. */
const sentences = (words: string): readonly string[] =>
  words.split(/[.:;](?:\s|$)|[。：；]/u).filter((one) => one.trim() !== '')

test.each(PACK_LANGS)(
  'every problem of the vault says in %s what happened, what was left as it was, and what to do',
  (lang) => {
    const t = textsFor(lang)
    const told = ERROR_CODES.map((code) => t(`vault.problem.${code}`, { what: 'X' }))
    const short = told.filter((words) => sentences(words).length < 3)
    expect(short).toEqual([])
  },
)
