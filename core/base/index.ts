// Ground that every folder stands on: results, ids, dates, zones, decimals, markings, text, and what is bound outside.
// May import nothing but zod.
// Must never read a clock, chance, the network or the computer, or know a record of the trade.
export { assert, assertNever } from './assert.ts'
export type { Clock, Digest, NewId } from './bound.ts'
export {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayParts,
  daysBetween,
  daysInMonth,
  isDay,
  isLeapYear,
  weekday,
  type Day,
  type DayParts,
} from './civil-day.ts'
export {
  compareDecimals,
  decimalParts,
  groupDigits,
  isDecimal,
  parseDecimal,
  timesPowerOfTen,
  type Decimal,
  type DecimalParts,
} from './decimal.ts'
export { parseEdtf, spanOfEdtf, type Edtf, type EdtfProblem, type Point, type Span, type Vagueness } from './edtf.ts'
export { isId, isIdOf, parseId, typeOfId, type Id } from './id.ts'
export { idOfDigest, newId } from './new-id.ts'
export { isPackLang, PACK_LANGS, type PackLang } from './language.ts'
export { dayOfLunar, lunarDateOf, type LunarCalendar, type LunarDate } from './lunar.ts'
export {
  compareLevels,
  endsWithin,
  highestOf,
  isWithinCeiling,
  lowersWithoutReason,
  Marking,
  MarkingLevel,
  MarkingScheme,
  missingDecision,
  NEUTRAL,
  rankOfLevel,
  SHIPPED_SCHEMES,
  VN_STATE_SECRET,
} from './marking.ts'
export { oneAtATime, type Queue } from './one-at-a-time.ts'
export {
  compareDated,
  containsDay,
  datesOverlap,
  earliestDay,
  exactDay,
  isUnresolved,
  isYearless,
  latestDay,
  PartialDate,
  partialDate,
  partsOf,
  spanOf,
  spansOverlap,
  type Dated,
  type Direction,
} from './partial-date.ts'
export { err, ok, type Result } from './result.ts'
export {
  cleanCaptured,
  compareText,
  fold,
  hasControl,
  hasControlButLineFeed,
  hasDirectionOverride,
  hasLoneSurrogate,
  isBlankText,
  isPlainLine,
  isPlainProse,
  nfc,
  normalizeForAnchor,
  shorten,
  type CleanText,
} from './text.ts'
export {
  addMinutes,
  dayInZone,
  instantToLocal,
  instantToNumber,
  isInstant,
  isLocalTime,
  isZone,
  zoneOfToday,
  localToInstant,
  numberToInstant,
  offsetMinutes,
  utcOffset,
  type Instant,
  type LocalTime,
} from './zone.ts'
export { OFFERED_WORDS, offerPassphrase, PASS_WORD_COUNT, passWord } from './pass-words.ts'
