const SPECIAL = /[&<>"]/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold: controls, lone surrogates, two non-characters. The edge refuses them; a file stays well formed whatever comes. */
// oxlint-disable-next-line no-control-regex
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text as it stands in XML, in an element or between double quotes. */
export const escapeXml = (text: string): string => {
  const clean = text.replace(UNSPEAKABLE, '')
  return SPECIAL.test(clean) ? clean.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char) : clean
}

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
