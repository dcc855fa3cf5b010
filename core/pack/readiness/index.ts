// The checks before issue: R01 to R48, what they look at, and what their findings allow.
// May import core/base, core/domain, core/language, core/document, core/template and the pack beside it.
// Must never change a record or a document, or call an output.
export type { Finding, FindingText, FindingValue } from './finding.ts'
export { findingWords, type FindingGround, type FindingWords } from './finding-text.ts'
export { defaultDue } from './agenda.ts'
export { fieldOf } from './field-of.ts'
export { checkInputOf, type CheckGround } from './input-of.ts'
export type { CheckInput } from './input.ts'
export { levelToRaise } from './raising.ts'
export { CHECKS, gateOf, isBlocking, runChecks, waiverOf, withLaidOut, type Gate } from './run.ts'
