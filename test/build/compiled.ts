import path from 'node:path'

/** Where Node keeps what it compiled of our sources: the many processes of a test run need not compile them again. */
export const COMPILED = path.resolve(import.meta.dirname, '../../node_modules/.cache/compiled')
