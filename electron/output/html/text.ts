const SPECIAL = /[&<>"]/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text as it stands in HTML, in an element or between double quotes. */
export const escapeHtml = (text: string): string => {
  const clean = text.replace(UNSPEAKABLE, '')
  return SPECIAL.test(clean) ? clean.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char) : clean
}

/** Attributes in the order given; those without a value are left out. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('')
