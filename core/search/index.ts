// Search over all records: what a record is found by, an index of its words that is patched record by record, ranking.
// May import core/base, core/domain and core/language.
// Must never read a clock, hold a vault, or run what was typed as a pattern.
export type { Found, Hit, IndexState, PersonHit } from './hit.ts'
export { makeSearchIndex, type Question, type Ranked, type SearchIndex } from './search-index.ts'
export { forgetWords } from './tokens.ts'
