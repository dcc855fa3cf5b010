import type { AnyRecord } from '#core/domain'
import { contestedFields, editsAfter, isSame, pendingOf, type Edits, type Pending } from './pending.ts'

/** How a save went. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly record: AnyRecord }
  /** The vault holds a newer record than the one that was edited. */
  | { readonly kind: 'elsewhere'; readonly record: AnyRecord | undefined }
  | { readonly kind: 'failed'; readonly why: string }

/** One save: the record as it was read, as it becomes, the field that was typed in last, and the visit of the field. */
export type ToSave = {
  readonly before: AnyRecord
  readonly record: AnyRecord
  readonly field: string
  readonly step: string
}

/** What editing stands on. */
export type EditingGround = {
  readonly now: () => number
  /** Runs later; what it gives back calls that off. */
  readonly later: (run: () => void, ms: number) => () => void
  readonly newStep: () => string
  readonly save: (change: ToSave) => Promise<SaveAnswer>
  readonly keepDraft: (edits: Edits) => Promise<unknown>
  readonly dropDraft: () => void
}

/** What the fields show. */
export type EditingState = Pending & {
  readonly stored: AnyRecord
  readonly isSaving: boolean
  /** The fields that were changed elsewhere while they were typed in here. */
  readonly contested: readonly string[]
  readonly failed: string | undefined
}

const AFTER_LAST_KEY_MS = 300
const UNBROKEN_MS = 2000

/** The editing of one record: what was typed is saved by itself, and what is not right yet is kept as a draft. */
export type Editing = ReturnType<typeof editingOf>

/** Begins to edit a record; `edits` are those of a draft. */
export const editingOf = (first: AnyRecord, ground: EditingGround, drafted: Edits = new Map()) => {
  let stored = first
  let { save: saveRecord } = ground
  // What was typed before a lock may have been saved at the last moment.
  let edits: Edits = new Map(
    [...drafted].filter(([name, { value }]) => !isSame((first as Readonly<Record<string, unknown>>)[name], value)),
  )
  let sending: Edits | undefined
  let lastField = ''
  let step = ground.newStep()
  let typingSince: number | undefined
  let isComposing = false
  let isForced = false
  let failed: string | undefined
  let hasDraft = drafted.size > 0
  let callOff = (): void => undefined
  const listeners = new Set<() => void>()
  let state = stateNow()

  function stateNow(): EditingState {
    const contested = isForced ? [] : contestedFields(stored, edits)
    return { ...pendingOf(stored, edits), stored, isSaving: sending !== undefined, contested, failed }
  }
  const tell = (): void => {
    state = stateNow()
    for (const listener of listeners) listener()
  }
  const keepDrafts = (): void => {
    // What may not be saved now would be gone with this page.
    const isHeldBack = failed !== undefined || state.contested.length > 0
    const kept = new Map([...edits].filter(([name]) => isHeldBack || state.waiting.includes(name)))
    if (kept.size > 0) {
      hasDraft = true
      void ground.keepDraft(kept)
    } else if (hasDraft && sending === undefined && edits.size === 0) {
      hasDraft = false
      ground.dropDraft()
    }
  }
  const save = async (): Promise<void> => {
    callOff()
    typingSince = undefined
    keepDrafts()
    if (isComposing || sending !== undefined || state.ready === undefined || state.contested.length > 0) return
    const { ready } = state
    sending = new Map([...edits].filter(([name]) => !state.waiting.includes(name)))
    tell()
    const answer = await saveRecord({ before: stored, record: ready, field: lastField, step })
    const sent = sending
    sending = undefined
    failed = answer.kind === 'failed' ? answer.why : undefined
    if (answer.kind === 'saved') {
      isForced = false
      stored = answer.record
      edits = editsAfter(edits, sent)
    } else if (answer.kind === 'elsewhere' && answer.record !== undefined) stored = answer.record
    tell()
    keepDrafts()
    const mayGoOn = answer.kind === 'saved' || (answer.kind === 'elsewhere' && answer.record !== undefined)
    if (mayGoOn && edits.size > 0) schedule()
  }
  const schedule = (): void => {
    callOff()
    typingSince ??= ground.now()
    const left = UNBROKEN_MS - (ground.now() - typingSince)
    callOff = ground.later(() => void save(), Math.max(0, Math.min(AFTER_LAST_KEY_MS, left)))
  }
  const put = (field: string, value: unknown): void => {
    const held = (stored as Readonly<Record<string, unknown>>)[field]
    const begun = edits.get(field)
    const others = [...edits].filter(([name]) => name !== field)
    const isBack = sending === undefined && isSame(value, held)
    edits = new Map(
      isBack ? others : [...others, [field, { value, before: begun === undefined ? held : begun.before }]],
    )
    lastField = field
    failed = undefined
    tell()
  }
  if (drafted.size > 0 && (edits.size === 0 || state.ready !== undefined)) schedule()
  return {
    state: (): EditingState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** A key was pressed in a field: what it holds now is saved a little later. */
    type: (field: string, value: unknown): void => {
      put(field, value)
      schedule()
    },
    /** A choice was made: it is saved at once. */
    choose: (field: string, value: unknown): void => {
      put(field, value)
      void save()
    },
    /** Saves in another way from now on, such as in another language of the window. */
    saveBy: (way: EditingGround['save']): void => {
      saveRecord = way
    },
    /** A text is being composed, or no longer: nothing is saved in between. */
    compose: (now: 'begins' | 'ends'): void => {
      isComposing = now === 'begins'
      if (!isComposing && edits.size > 0) schedule()
    },
    /** The field is left: what it holds is saved, and its step is closed. */
    leave: async (): Promise<void> => {
      await save()
      step = ground.newStep()
    },
    /** The record as the vault holds it now. What is typed here stays. */
    hear: (record: AnyRecord): void => {
      if (sending !== undefined || record === stored) return
      stored = record
      tell()
    },
    /** After a change elsewhere: saves what was typed here over it, or shows what is saved. */
    settle: (whose: 'mine' | 'stored'): void => {
      if (whose === 'stored') edits = new Map([...edits].filter(([name]) => !state.contested.includes(name)))
      else isForced = true
      tell()
      keepDrafts()
      void save()
    },
    /** The vault locks within a second: all that is typed is kept as a draft, text being composed included. */
    seal: async (): Promise<void> => {
      callOff()
      if (edits.size === 0) return
      hasDraft = true
      await ground.keepDraft(edits)
    },
    /** Ends editing: what may be saved is. */
    end: async (): Promise<void> => {
      isComposing = false
      await save()
      callOff()
      listeners.clear()
    },
  }
}
