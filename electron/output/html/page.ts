import type { DocumentModel, LangTag, OutputWords } from '#core/document'

/** What a block writer works with. Anchors become short ids, so that nothing of a record's name stands in the file. */
export type Page = {
  readonly lang: LangTag
  readonly words: OutputWords
  readonly ids: ReadonlyMap<string, string>
  readonly sections: DocumentModel['sections']
  /** Where an anchor stands: a page of HTML has no number, so a reference shows the number of its section. */
  readonly sectionOf: ReadonlyMap<string, number>
  readonly pictures: ReadonlyMap<string, Uint8Array>
}
