import type { DocumentModel, Theme } from '#core/document'
import type { Letterhead } from '#electron/output/docx/letterhead'
import type { Desk } from './desk.ts'
import type { Frame } from './frame.ts'
import type { Part } from './package.ts'
import type { RunningKind, RunningPart } from './running.ts'
import type { ParagraphStyleId } from './style-names.ts'

/** How a file is dressed: in our own styles, headers and pages, or in those of an office's letterhead. */
export type Dress = {
  readonly theme: Theme
  readonly frame: Frame
  readonly styleId: (style: ParagraphStyleId) => string
  /** The office's header and footer with our marking in them, or undefined for ours. */
  readonly running: (document: DocumentModel, desk: Desk, kind: RunningKind) => RunningPart | undefined
  readonly headerRelations: string | undefined
  readonly footerRelations: string | undefined
  readonly parts: ReadonlyMap<string, Part>
}

/** Our own dress, or that of a letterhead. */
export const dressedBy = (letterhead: Letterhead | undefined, theme: Theme, frame: Frame): Dress => {
  void letterhead
  return {
    theme,
    frame,
    styleId: (style) => style,
    running: () => undefined,
    headerRelations: undefined,
    footerRelations: undefined,
    parts: new Map(),
  }
}
