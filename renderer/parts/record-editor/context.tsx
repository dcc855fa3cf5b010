import { createContext, useContext, type ReactNode } from 'react'
import type { PackLang } from '#core/base'
import type { FieldPath, FieldShape, FieldWords } from '#core/domain'

/** A value to draw: its label, its shape, its words, where it stands in the record. */
export type DrawnValue = {
  readonly label: string
  readonly shape: FieldShape
  readonly words: FieldWords
  readonly path: FieldPath
  readonly value: unknown
  readonly isRequired: boolean
  readonly isReadOnly: boolean
}

/** What every field of one record stands on. */
export type EditorGround = {
  /** The record of the fields, and when it was saved last. */
  readonly id: string
  readonly updatedAt: string
  readonly lang: PackLang
  /** The languages that a text is asked for in, the first first. */
  readonly langs: readonly string[]
  /** Why nothing may be typed, if so. */
  readonly readOnly: string | undefined
  /** A value is being typed: it is saved a little later. */
  readonly type: (path: FieldPath, value: unknown) => void
  /** A value was chosen: it is saved at once. */
  readonly choose: (path: FieldPath, value: unknown) => void
  readonly leave: () => void
  /** Draws a value inside another. */
  readonly draw: (value: DrawnValue) => ReactNode
  /** What is wrong at a place, in words; undefined when nothing is. */
  readonly faultAt: (path: FieldPath, kind: string) => string | undefined
  /** This moment, as an instant of UTC. */
  readonly now: () => string
}

const EditorContext = createContext<EditorGround | undefined>(undefined)

export const EditorProvider = ({
  ground,
  children,
}: {
  readonly ground: EditorGround
  readonly children: ReactNode
}) => <EditorContext value={ground}>{children}</EditorContext>

export const useEditor = (): EditorGround => {
  const found = useContext(EditorContext)
  if (found === undefined) throw new Error('expected a record around this field')
  return found
}
