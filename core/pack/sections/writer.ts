import type { Block } from '#core/document'
import type { Print } from '../print.ts'
import type { Scope } from '../scope.ts'

/** Writes one section from the records that may be seen. No block means that there is nothing to print. */
export type SectionWriter = (scope: Scope, print: Print) => readonly Block[]
