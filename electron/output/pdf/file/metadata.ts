import type { PdfkitDocument } from './pdfkit.ts'

const SPECIAL = /[&<>"']/g
const escapedXml = (text: string): string => text.replace(SPECIAL, (char) => `&#${char.charCodeAt(0)};`)

/** The XMP of a file: title, language and the part of PDF/UA, nothing else. */
export const xmpOf = (title: string, lang: string): string =>
  [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapedXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapedXml(lang)}</rdf:li></rdf:Bag></dc:language>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')

/** Has pdfkit write our XMP in place of its own, which is not escaped and tells more. */
export function setMetadata(document: PdfkitDocument, title: string, lang: string): void {
  document.endMetadata = () => {
    const stream = document.ref({ Type: 'Metadata', Subtype: 'XML' })
    stream.compress = false
    stream.end(new TextEncoder().encode(xmpOf(title, lang)))
    document._root.data['Metadata'] = stream
  }
}
