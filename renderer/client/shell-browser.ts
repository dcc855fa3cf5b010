import { ok } from '#core/base'
import type { PickedFile, Shell } from './shell.ts'

/** The page's own way to files: an input for what comes in, downloads for what goes out. */
export const browserShell = (doc: Document, host: { touched: () => void; lock: () => Promise<void> }): Shell => ({
  kind: 'browser',
  pickFiles: (accept, many) =>
    new Promise((resolve) => {
      const input = doc.createElement('input')
      input.type = 'file'
      input.accept = accept.join(',')
      input.multiple = many
      input.hidden = true
      input.addEventListener('change', () => void readAll(input.files).then(resolve))
      input.addEventListener('cancel', () => resolve([]))
      doc.body.append(input)
      input.click()
      input.remove()
    }),
  saveFiles: (files) => {
    for (const { name, bytes } of files) {
      const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
      const link = doc.createElement('a')
      link.href = url
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), LONGEST_DOWNLOAD_MS)
    }
    return Promise.resolve(ok({ kind: 'downloads' }))
  },
  setTitle: (title) => {
    Object.assign(doc, { title })
  },
  ...host,
})

const LONGEST_DOWNLOAD_MS = 60_000

const readAll = async (files: FileList | null): Promise<readonly PickedFile[]> =>
  Promise.all(
    [...(files ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
