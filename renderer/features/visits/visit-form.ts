import { isZone, partialDate } from '#core/base'
import {
  emptyRecord,
  faultsOf,
  type AnyRecord,
  type LocalText,
  type RecordInMaking,
  type VisitKind,
  type VisitState,
} from '#core/domain'

/** What is typed for a new visit. */
export type VisitForm = {
  readonly partner: string | undefined
  readonly title: LocalText
  readonly direction: 'in' | 'out'
  /** The dates as EDTF; undefined while none is read. */
  readonly window: string | undefined
  readonly code: string
  readonly zone: string
  readonly state: VisitState
  readonly kind: VisitKind | 'none'
  readonly languages: readonly string[]
}

/** The fields of the form that can be at fault. */
export type VisitFault = 'partner' | 'title' | 'window' | 'code' | 'zone' | 'languages'

/** The code as it is kept: capitals, however it was typed. */
const codeOf = ({ code }: VisitForm): string => code.trim().toUpperCase()

/** What is missing or wrong in the form, in the order of its fields. */
export const faultsOfForm = (form: VisitForm): readonly VisitFault[] => [
  ...(form.partner === undefined ? (['partner'] as const) : []),
  ...(Object.keys(form.title).length === 0 ? (['title'] as const) : []),
  ...(form.window === undefined ? (['window'] as const) : []),
  ...(/^[A-Z]{2,6}$/.test(codeOf(form)) ? [] : (['code'] as const)),
  ...(isZone(form.zone) ? [] : (['zone'] as const)),
  ...(form.languages.length === 0 ? (['languages'] as const) : []),
]

/** The new visit, prepared by us and kept in a home of its own; undefined where the schema refuses it. */
export const visitOfForm = (form: VisitForm, id: string, at: string, by: string): AnyRecord | undefined => {
  const record: RecordInMaking = {
    ...emptyRecord('visit', { id, home: id as never, at, by }),
    title: form.title,
    partner: form.partner,
    direction: form.direction,
    preparedByUs: true,
    ...(form.window !== undefined && { window: partialDate(form.window) }),
    state: form.state,
    zone: form.zone,
    code: codeOf(form),
    languages: form.languages,
    kindBySide: form.kind === 'none' ? {} : { ours: form.kind },
  }
  return faultsOf(record).length === 0 ? (record as unknown as AnyRecord) : undefined
}
