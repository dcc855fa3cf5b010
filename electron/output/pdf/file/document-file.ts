import { zlibSync } from 'fflate'
import { assert } from '#core/base'
import { addKid, type Tag } from '#electron/output/pdf/flow'
import type { Face } from '#electron/output/pdf/type'
import { useFont, type FontUse } from './font-use.ts'
import { setMetadata } from './metadata.ts'
import { writeOutline, type OutlineTarget } from './outline.ts'
import { packedFile, type PackedFile } from './packed-file.ts'
import type { PaintedLink, PaintedPage } from './page-pen.ts'
import { newDocument, type PdfkitDocument, type PdfkitImage, type Reference } from './pdfkit.ts'
import { plainNumber, textString, writeStructure } from './structure.ts'

/** What stands in a file besides its pages. `id` is 32 hex digits or more, from the content alone. */
export type FileHead = {
  readonly title: string
  readonly lang: string
  readonly creator: string
  readonly issuedAt: string
  readonly id: string
}

/** Where an anchor leads: a page by its index and a height from its top, points. */
export type Target = { readonly page: number; readonly y: number }

/** A place in the outline. */
export type OutlinePlace = Target & { readonly title: string; readonly level: number }

/** A page ready to be put in: its size and what was painted. */
export type FinishedPage = { readonly width: number; readonly height: number; readonly painted: PaintedPage }

/** Page content packs within one hundredth of the best at this level, in five sixths of the time. */
const PAGE_LEVEL = 3

const PRODUCT = 'Aide-Mémoire'

/** A file in the making. */
export class DocumentFile {
  readonly #document: PdfkitDocument
  readonly #file: PackedFile
  readonly #fonts = new Map<Face, FontUse>()
  readonly #pictures = new Map<string, string>()
  readonly #images = new Map<string, PdfkitImage>()
  readonly #pictureBytes: (sha256: string) => Uint8Array

  constructor(head: FileHead, pictureBytes: (sha256: string) => Uint8Array) {
    const date = new Date(head.issuedAt)
    this.#pictureBytes = pictureBytes
    this.#document = newDocument({
      autoFirstPage: false,
      font: null,
      pdfVersion: '1.7',
      lang: head.lang,
      displayTitle: true,
      info: {
        Title: head.title,
        ...(head.creator === '' ? {} : { Author: head.creator }),
        Producer: PRODUCT,
        Creator: PRODUCT,
        CreationDate: date,
        ModDate: date,
      },
    })
    this.#file = packedFile(this.#document)
    this.#document._id = Buffer.from(head.id.slice(0, 32), 'hex')
    setMetadata(this.#document, head.title, head.lang)
  }

  /** The face as this file uses it. */
  readonly fontOf = (face: Face): FontUse => {
    const known = this.#fonts.get(face)
    if (known !== undefined) return known
    const made = useFont(this.#document, this.#file, face, `F${this.#fonts.size + 1}`)
    this.#fonts.set(face, made)
    return made
  }

  /** The name of a picture, which is put into the file once. */
  readonly pictureOf = (sha256: string): string => {
    const known = this.#pictures.get(sha256)
    if (known !== undefined) return known
    const image = this.#document.openImage(this.#pictureBytes(sha256))
    image.embed(this.#document)
    const name = `I${this.#pictures.size + 1}`
    this.#pictures.set(sha256, name)
    this.#images.set(name, image)
    return name
  }

  /** Puts the pages in and closes the file. */
  finish(
    pages: readonly FinishedPage[],
    root: Tag,
    targets: ReadonlyMap<string, Target>,
    outline: readonly OutlinePlace[],
  ): Uint8Array {
    const links: WrittenLink[] = []
    const ids = pages.map((page, index) => this.#addPage(page, index, pages.length, links))
    const places = pages.map((page, index) => ({ id: ids[index] ?? 0, height: page.height }))
    for (const link of links) this.#file.write(link.id, annotation(link, targets.get(link.painted.anchor), places))
    this.#catalogue(pages, root, places, links, outline)
    for (const use of this.#fonts.values()) use.close()
    this.#document.end()
    return this.#file.bytes()
  }

  #addPage({ width, height, painted }: FinishedPage, index: number, count: number, links: WrittenLink[]): number {
    const { page } = this.#document.addPage({ size: [width, height], margin: 0 })
    const content = zlibSync(Buffer.from(painted.content, 'latin1'), { level: PAGE_LEVEL })
    // pdfkit begins each page with a transformation that turns it upside down; ours is written upright
    page.content.buffer = [content]
    page.content.compress = false
    page.content.data['Filter'] = 'FlateDecode'
    for (const use of painted.fonts) page.fonts[use.name] = use.reference
    for (const name of painted.pictures) page.xobjects[name] = this.#pictureObject(name)
    const entries = page.dictionary.data
    entries['StructParents'] = index
    entries['Tabs'] = 'S'
    if (painted.links.length > 0)
      entries['Annots'] = painted.links.map((link) => raw(this.#link(link, index, count, links)))
    return page.dictionary.id
  }

  #pictureObject(name: string): Reference {
    const object = this.#images.get(name)?.obj
    assert(object !== null && object !== undefined, `picture ${name} in the file`)
    return object
  }

  #link(painted: PaintedLink, page: number, pageCount: number, links: WrittenLink[]): number {
    const id = this.#file.reserve()
    addKid(painted.tag, { kind: 'annotation', page, id })
    links.push({ id, key: pageCount + links.length, painted })
    return id
  }

  #catalogue(
    pages: readonly FinishedPage[],
    root: Tag,
    places: readonly PagePlace[],
    links: readonly WrittenLink[],
    outline: readonly OutlinePlace[],
  ): void {
    const structure = writeStructure({
      root,
      file: this.#file,
      pages: places.map((place) => place.id),
      owners: pages.map((page) => page.painted.owners),
      annotations: links.map((link) => ({ tag: link.painted.tag, key: link.key })),
    })
    const entries = this.#document._root.data
    entries['MarkInfo'] = { Marked: true }
    entries['StructTreeRoot'] = raw(structure)
    const outlineId = writeOutline(
      this.#file,
      outline.map((entry) => outlineTarget(entry, places)),
    )
    if (outlineId === undefined) return
    entries['Outlines'] = raw(outlineId)
    entries['PageMode'] = 'UseOutlines'
  }
}

type PagePlace = { readonly id: number; readonly height: number }
type WrittenLink = { readonly id: number; readonly key: number; readonly painted: PaintedLink }

/** A reference to an object of ours in a dictionary of pdfkit's, which writes what it does not know by its text. */
const raw = (id: number): object => ({ [Symbol.toStringTag]: 'Reference', toString: () => `${id} 0 R` })

const outlineTarget = ({ title, level, page, y }: OutlinePlace, places: readonly PagePlace[]): OutlineTarget => {
  const place = places[page]
  return { title, level, page: place?.id ?? 0, top: (place?.height ?? 0) - y }
}

/** A link inside the document; there is no other. One that leads nowhere keeps its text and stays where it is. */
function annotation({ key, painted }: WrittenLink, target: Target | undefined, places: readonly PagePlace[]): string {
  const place = target === undefined ? undefined : places[target.page]
  const rect = painted.box.map(plainNumber).join(' ')
  const to =
    place === undefined || target === undefined
      ? ''
      : `/Dest[${place.id} 0 R/XYZ 0 ${plainNumber(place.height - target.y)} null]`
  return `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4${to}/StructParent ${key}/Contents${textString(painted.text)}>>`
}
