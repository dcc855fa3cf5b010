const SPECIAL = /[&<>"]/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold: controls, lone surrogates, two non-characters. The edge refuses them; a file stays well formed whatever comes. */
const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text as it stands in XML, in an element or between double quotes. */
export const escapeXml = (text: string): string => {
  const clean = text.replace(UNSPEAKABLE, '')
  return SPECIAL.test(clean) ? clean.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char) : clean
}

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
