import { err, ok, type Digest, type Result } from '#core/base'
import type { Format, HandedFile, LetterheadParts, PackProblem, RenderedFile, WorkerJobs } from '#core/contract'
import type { DocumentModel, Layout } from '#core/document'

/** A document to be made into finished files. */
export type CopyToRender = {
  readonly document: DocumentModel
  readonly hash: string
  readonly formats: readonly Format[]
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly letterhead?: LetterheadParts | undefined
  /** Texts that must be nowhere in the files. */
  readonly withheld: readonly string[]
  readonly nameOf: (format: Format) => string
}

/** A finished file, and how many pages it has where it has pages of its own. */
export type RenderedCopy = HandedFile & { readonly format: Format; readonly pages: number | undefined }

type Deps = { readonly worker: Pick<WorkerJobs, 'render' | 'open'>; readonly digest: Digest }

/** Renders one copy and opens its files anew; a file that does not pass that look is no file. */
export const renderCopy = async (
  copy: CopyToRender,
  deps: Deps,
  mayGoOn: (layout: Layout) => boolean = () => true,
): Promise<Result<{ readonly files: readonly RenderedCopy[]; readonly layout: Layout }, PackProblem>> => {
  const { document, hash, formats, pictures, letterhead, withheld } = copy
  const rendered = await deps.worker.render({
    document,
    hash,
    formats,
    pictures,
    ...(letterhead !== undefined && { letterhead }),
  })
  const { layout, files } = rendered
  if (!mayGoOn(layout)) return ok({ files: [], layout })
  const faults = await deps.worker.open({ document, layout, files, withheld })
  if (faults.length > 0) return err({ kind: 'faulty-file', faults })
  return ok({ layout, files: files.map((file) => finished(file, copy, deps.digest)) })
}

const finished = ({ format, bytes, pages }: RenderedFile, { nameOf }: CopyToRender, digest: Digest): RenderedCopy => ({
  name: nameOf(format),
  format,
  bytes,
  pages,
  sha256: digest(bytes),
})
