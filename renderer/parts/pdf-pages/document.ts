import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'

const workerUrl = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/** What the browser offers to make an address that may be run as code; not yet in the types of the page. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string | URL }
}

/** The address of the worker: the one address that the policy of this page makes runnable. */
const runnable = (): string | URL => {
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes
  if (types === undefined) return workerUrl
  const policy = types.createPolicy('aide-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError('no other worker is run')
      return url
    },
  })
  return policy.createScriptURL(workerUrl)
}

/** The worker that reads all files, started when the first is opened: closing a file leaves it to the others. */
let reader: PDFWorker | undefined

/** Opens a file in the worker; what is given is copied, since the worker takes what it gets. */
export const openPdf = async (bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  reader ??= PDFWorker.create({ port: new Worker(runnable(), { type: 'module' }) })
  return getDocument({ data: bytes.slice(), worker: reader, useWasm: false, enableXfa: false }).promise
}
