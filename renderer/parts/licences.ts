import list from './licences.json'

/** A package that the program is built with, and the licence it comes under. */
export type Licence = { readonly name: string; readonly version: string; readonly licence: string }

/** Every package that ships with the program. */
export const LICENCES: readonly Licence[] = list
