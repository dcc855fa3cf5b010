import { answerHeaders } from '../transport/headers.ts'
import type { WindowFiles } from '../transport/window-files.ts'

/** The scheme of our own files, and the one page there is. */
export const SCHEME = 'app'
export const APP_URL = 'app://aide/'

/** What the scheme may do: be an origin of its own, and no more. */
export const PRIVILEGES = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

/** Answers a request of a page from the exact table of built files: no path is joined, what is not in the table is not there. */
export const answerAsset =
  (files: WindowFiles) =>
  ({ url, method }: Pick<Request, 'url' | 'method'>): Response => {
    const headers = answerHeaders("'none'")
    const file = method === 'GET' ? files.get(nameOf(url)) : undefined
    if (file === undefined) return new Response(null, { status: 404, headers })
    return new Response(file.bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'Content-Type': file.type } })
  }

/** What the address names, letter by letter as it was written: nothing in it is decoded, and a query names nothing. */
const nameOf = (url: string): string =>
  url.startsWith(APP_URL) ? url.slice(APP_URL.length - 1).replace(/#.*$/s, '') : ''
