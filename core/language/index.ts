// What each language needs: forms of names, house dates and figures, and the one catalogue of texts.
// May import core/base, types of core/domain, and i18next.
// Must never choose what is printed, or translate anything by itself.
export {
  printDate,
  printTimeRange,
  timeOfDay,
  weekdayName,
  type DateForm,
  type DateGrammar,
  type DateOptions,
  type DateStyle,
} from './dates.ts'
export { choiceName, faultName, fieldName, typeName } from './field-words.ts'
export { printFigure, printNumber, type NumberOptions } from './figures.ts'
export {
  bodyNameIn,
  houseWords,
  languageName,
  placeName,
  placeThenNow,
  postLabel,
  type NameLength,
} from './house-style.ts'
export { languageOf, ownScript, unmarked } from './name-parts.ts'
export {
  addressForm,
  compareNames,
  familyNameIn,
  formFor,
  initialsOf,
  namesCompared,
  printedName,
  pronunciationFor,
  romanised,
  shortForm,
  sortKey,
  upperIn,
  type NamePurpose,
} from './names.ts'
export { wordsForNumber } from './number-words.ts'
export { isRightToLeft, langOfText, scriptOf, scriptOfText, type Script } from './scripts.ts'
export { separator, inBrackets, type Joint } from './separators.ts'
export { speakingSeconds, USUAL_RATE, type SpeakingRate } from './speaking-time.ts'
export { langOfLocale } from './terminal.ts'
export { CATALOGUE, textsFor, type TextKey, type Texts } from './texts/index.ts'
export { readTypedDate } from './typed-date.ts'
export { UNIT_KEYS, unitInFull, unitText } from './units.ts'
