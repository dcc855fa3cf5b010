import type { DocumentModel } from '#core/document'
import type { FileFault } from './fault.ts'
import { hasPictureNotes } from './picture-notes.ts'
import { lettersOf, missingLetters, occurrences, squeezed, textsOf } from './letters.ts'

const FORBIDDEN =
  /<(?:script|iframe|object|embed|link|base|form)\b|\son[a-z]+\s*=|(?:src|href)\s*=\s*["']?(?!#|data:image\/)[^"'\s>]/i

/** Reads an HTML file anew: all of the document's text, the marking at least twice, no script, nothing from outside, none of the withheld texts. */
export const checkHtml = (
  bytes: Uint8Array,
  document: DocumentModel,
  withheld: readonly string[] = [],
): readonly FileFault[] => {
  const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const text = textOf(html)
  const missing = missingLetters(lettersOf(textsOf(document)), lettersOf([text]))
  const found = squeezed(text)
  const tags = html.replace(/>[^<]*</g, '><')
  return [
    ...(FORBIDDEN.test(tags) ? [{ where: 'file', fault: 'a script or a reference out of the file' }] : []),
    ...(html.includes('<!--') ? [{ where: 'file', fault: 'a comment' }] : []),
    ...(picturesIn(html).some(hasPictureNotes)
      ? [{ where: 'file', fault: 'a picture with more in it than its pixels' }]
      : []),
    ...(html.includes("default-src 'none'") ? [] : [{ where: 'file', fault: 'no content policy' }]),
    ...(occurrences(found, squeezed(document.banner.label)) >= 2
      ? []
      : [{ where: 'file', fault: 'the marking does not stand twice' }]),
    ...(missing.length === 0
      ? []
      : [{ where: 'text', fault: `text of the document is missing: ${missing.slice(0, 10).join(', ')}` }]),
    ...withheld
      .map(squeezed)
      .filter((part) => part !== '' && found.includes(part))
      .map(() => ({ where: 'text', fault: 'a withheld text stands in the file' })),
  ]
}

const picturesIn = (html: string): readonly Uint8Array[] =>
  [...html.matchAll(/data:image\/\w+;base64,([A-Za-z0-9+/=]+)/g)].map(([, coded = '']) => Buffer.from(coded, 'base64'))

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The text between the tags, style and head left out, entities resolved. */
const textOf = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 10))
      return NAMED[name ?? ''] ?? whole
    })
