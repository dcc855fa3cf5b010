// Search over all records: folding, tokens, a sorted index of terms, ranking.
// May import core/base, core/domain and core/language.
// Must never read a clock, hold a vault, or run what was typed as a pattern.
export type { Found, Hit, IndexState, PersonHit } from './hit.ts'
