import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'

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

/** Starts the worker that reads files, once. */
const startWorker = (): void => {
  if (GlobalWorkerOptions.workerPort !== null) return
  GlobalWorkerOptions.workerPort = new Worker(runnable(), { type: 'module' })
}

/** Opens a file in the worker; what is given is copied, since the worker takes what it gets. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  startWorker()
  return getDocument({ data: bytes.slice(), useWasm: false, enableXfa: false }).promise
}
