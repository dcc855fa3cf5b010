// The writer's context and its words: each function turns records into lines of the document in the pack's languages.
export { makePrint, textsIn, type Pictures, type Print, type Texts } from './print/context.ts'
export { BEFORE_MARK, carried, marksOf, noteMarks } from './print/evidence.ts'
export { houseStyleOf, lineOf, missingWords, run, spokenOrder, spokenTexts, wordsIn, wordsOf } from './print/words.ts'
export {
  addressOf,
  bodyName,
  capacityWords,
  nameLines,
  nameOf,
  postWords,
  sayIt,
  type NameLines,
} from './print/names.ts'
export { clockWords, dateWords, dayWords, placeOf, placeWords, timeWords } from './print/dates.ts'
export { chipOf, kindWord, saidChip } from './print/chips.ts'
export { asOfWords, figureWords } from './print/figures.ts'
export { postsAt, saidOn, speakerWords, type SpeakerDetail } from './print/speakers.ts'
