import { heading, langText, missingText, paragraph, speech, type Block, type LangText } from '#core/document'
import { textIn, type LocalText, type Visit } from '#core/domain'
import { houseWords, speakingSeconds } from '#core/language'
import { carried, houseStyleOf, missingWords, nameOf, type Print } from '../../print.ts'
import { memberOf, type Scope } from '../../scope.ts'
import { lacking, workingLanguages, type Part } from './part.ts'

/** Part 7: prepared speeches, their paragraphs numbered alike in both languages, with the time they take. */
export const speechesPart: Part = (scope, print) => {
  const [first, second] = workingLanguages(scope, print)
  const { speeches } = scope.visit
  const without = (lang: string): number => speeches.filter(({ text }) => textIn(text, lang) === undefined).length
  return {
    title: print.t('details.annex.part7'),
    missing: [...lacking(print, 'Texts', without(first), first), ...lacking(print, 'Texts', without(second), second)],
    blocks: speeches.flatMap((one) => speechBlocks(one, [first, second], scope, print)),
  }
}

type Langs = ReturnType<typeof workingLanguages>

function speechBlocks(one: Visit['speeches'][number], langs: Langs, scope: Scope, print: Print): readonly Block[] {
  const { t } = print
  const speaker = memberOf(scope, one.by)
  if (speaker === undefined) return []
  const name = nameOf(print, speaker.person, 'full')
  const spoken = langs.find((lang) => textIn(one.text, lang) !== undefined)
  const seconds = spoken === undefined ? 0 : speakingSeconds(textIn(one.text, spoken) ?? '', scope.visit.interpreting)
  const lead = carried(print, scope.visit, speaker.participation)
  const paragraphs = langs.map((lang) => paragraphsOf(one.text, lang, print))
  const count = Math.max(...paragraphs.map((some) => some.length))
  return [
    heading(3, t('details.annex.speechBy', { name, count: Math.max(1, Math.round(seconds / 60)) }), {
      ...lead,
      keepWithNext: true,
    }),
    paragraph('note', t('details.annex.checkDelivery')),
    ...Array.from({ length: count }, (_, index) =>
      speech(
        index + 1,
        [inLang(paragraphs[0]?.[index], langs[0], print), inLang(paragraphs[1]?.[index], langs[1], print)],
        lead,
      ),
    ),
  ]
}

const paragraphsOf = (text: LocalText, lang: string, print: Print): readonly string[] =>
  (textIn(text, lang) ?? '')
    .split(/\n+/u)
    .map((part) => houseWords(part.trim(), lang, houseStyleOf(print)))
    .filter((part) => part !== '')

const inLang = (words: string | undefined, lang: Langs[number], print: Print): LangText =>
  words === undefined ? missingText(lang, missingWords(print, lang)) : langText(lang, words)
