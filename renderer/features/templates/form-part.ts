import type { Sound } from './template-text.ts'
import type { Edit } from './use-template-acts.ts'

/** What a part of the form needs: the template as it is stored, how it is changed, and what was refused. */
export type FormPart = {
  readonly sound: Sound
  readonly edit: Edit
  readonly faultOf: (key: string) => string | undefined
  readonly isReadOnly: boolean
}
