/** A table for the clipboard: tab-separated lines for a spreadsheet, and HTML with a header row for a text. */
export type CopiedTable = { readonly tsv: string; readonly html: string }

/** The rows under their headers as both forms; a tab or a line end inside a cell becomes a space in the first. */
export const copiedTable = (head: readonly string[], rows: readonly (readonly string[])[]): CopiedTable => {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
  const cells = (name: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`
  const body = rows.map((row) => cells('td', row)).join('')
  return {
    tsv: lines.join('\n'),
    html: `<table><thead>${cells('th', head)}</thead><tbody>${body}</tbody></table>`,
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char)
