/** The search page, in English. */
export const search = {
  field: 'Search records and sources',
  keys: 'Up and Down walk through what was found, Enter opens it, Ctrl+Enter opens it beside.',
  types: 'Only these types',
  hits: 'What was found',
  found_one: '{count} found',
  found_other: '{count} found',
  nothing: 'Nothing found in records, sources and issued versions.',
  incomplete: 'Index {percent} %: results incomplete',
} as const
