import { CHIP_HEIGHT, CHIP_SHAPE, CHIPS, INKS, MM, type ChipStyle } from '#core/document'
import { CHIP_GAP, chipPadding } from '#electron/output/pdf/blocks'
import {
  addKid,
  type DrawingItem,
  type Item,
  type LineItem,
  type PictureItem,
  type RuleItem,
  type Tag,
} from '#electron/output/pdf/flow'
import type { Chip, Face, Piece, Run } from '#electron/output/pdf/type'
import type { FontUse } from './font-use.ts'
import { boxOperators, drawMark, ruleOperators, rulePath } from './marks.ts'
import { fillInk, roundedPath, shapeOperators, strokeInk } from './shapes.ts'
import { shownPieces } from './show-text.ts'
import { plainNumber as n } from './structure.ts'

/** A stretch of a line that leads somewhere; its box in points from the page's bottom left corner. */
export type PaintedLink = {
  readonly anchor: string
  readonly text: string
  readonly tag: Tag
  readonly box: readonly [number, number, number, number]
}

/** What a page pen needs of the document it writes in. */
export type PenDocument = {
  readonly lang: string
  /** Alternative text of a state's shape, with `{word}` for its word. */
  readonly status: string
  readonly fontOf: (face: Face) => FontUse
  readonly pictureOf: (sha256: string) => string
}

/** A page's content and what it uses and leads to. */
export type PaintedPage = {
  readonly content: string
  readonly fonts: ReadonlySet<FontUse>
  readonly pictures: ReadonlySet<string>
  /** The tag of each marked content, in order. */
  readonly owners: readonly Tag[]
  readonly links: readonly PaintedLink[]
}

const ARTIFACT = 'artifact'

/** Writes the content of one page: marked content, text and graphics, in the order of the calls. */
export class PagePen {
  readonly #document: PenDocument
  readonly #page: number
  readonly #height: number
  readonly #out: string[] = []
  readonly #fonts = new Set<FontUse>()
  readonly #pictures = new Set<string>()
  readonly #owners: Tag[] = []
  readonly #links: PaintedLink[] = []
  #open: Tag | typeof ARTIFACT | undefined
  #isText = false
  #font: FontUse | undefined
  #size = 0
  #lineX = 0
  #lineY = 0
  #stroke = ''
  #ink = ''

  /** A pen for the page of an index in its document, so many points high. */
  constructor(document: PenDocument, page: number, height: number) {
    this.#document = document
    this.#page = page
    this.#height = height
  }

  /** Paints a rule, a box or a text that no tag holds, so many points further down. */
  furniture(item: Item, down = 0): void {
    this.#mark(ARTIFACT)
    this.item(item, down)
  }

  /** Paints an item of the reading order, so many points further down. */
  item(item: Item, down = 0): void {
    const top = this.#height - down
    switch (item.kind) {
      case 'line':
        return this.#line(item, top)
      case 'rule':
        return this.#rule(item, top)
      case 'box':
        return this.#graphics(boxOperators(item, top))
      case 'picture':
        return this.#picture(item, top)
      case 'drawing':
        return this.#drawing(item, top)
    }
  }

  /** Closes what is open and gives the page. */
  end(): PaintedPage {
    this.#close()
    return {
      content: this.#out.join('\n'),
      fonts: this.#fonts,
      pictures: this.#pictures,
      owners: this.#owners,
      links: this.#links,
    }
  }

  #rule(item: RuleItem, top: number): void {
    if (item.dash !== undefined) return this.#graphics(ruleOperators(item, top))
    const stroke = `${strokeInk(item.ink)} ${n(item.width)} w`
    if (this.#stroke !== stroke) this.#graphics((this.#stroke = stroke))
    this.#graphics(rulePath(item, top))
  }

  #line(item: LineItem, top: number): void {
    const y = top - item.y - item.baseline
    for (const run of item.line.runs) {
      const x = item.x + run.x
      if (run.span.chip === undefined) this.#run(run, x, y, item.tag)
      else this.#chip(run, run.span.chip, x, y, item.tag)
    }
  }

  #run(run: Run, x: number, y: number, tag: Tag | undefined): void {
    const { span } = run
    const link = span.link === undefined || tag === undefined ? undefined : linkUnder(tag)
    this.#mark(link ?? tag ?? ARTIFACT)
    const isForeign = tag !== undefined && span.lang !== this.#document.lang
    if (isForeign) this.#graphics(`/Span<</Lang(${span.lang})>>BDC`)
    this.#show(run.pieces, span.size, span.ink, x, y, span.tracking)
    if (span.struck) this.#strike(span.ink, x, y + span.size * STRIKE, run.width)
    if (isForeign) this.#graphics('EMC')
    if (link === undefined || span.link === undefined) return
    const box = [x, y - span.size * 0.3, x + run.width, y + span.size] as const
    this.#links.push({ anchor: span.link, text: textOf(run), tag: link, box })
  }

  #chip(run: Run, chip: Chip, x: number, y: number, tag: Tag | undefined): void {
    const style = CHIPS[chip.state]
    const middle = y + run.span.size * X_MIDDLE
    this.#mark(ARTIFACT)
    if (style.border > 0) this.#graphics(chipBorder(style, x, middle, run.width, chip.below))
    const shapeX = x + chipPadding(chip.state)
    const wordX = shapeX + CHIP_SHAPE + CHIP_GAP
    if (tag !== undefined) {
      const figure: Tag = { type: 'Figure', kids: [], alt: this.#document.status.replace('{word}', textOf(run)) }
      addKid(tag, figure)
      this.#figure(figure, shapeX, this.#height - middle - CHIP_SHAPE / 2, CHIP_SHAPE, CHIP_SHAPE)
    }
    this.#graphics(shapeOperators(chip.state, shapeX + CHIP_SHAPE / 2, middle, CHIP_SHAPE))
    this.#mark(tag ?? ARTIFACT)
    this.#show(chip.word, run.span.size, INKS[style.ink], wordX, y)
    if (style.struck) this.#strike(INKS[style.ink], wordX, y + run.span.size * STRIKE, chip.wordWidth)
  }

  #picture(item: PictureItem, top: number): void {
    const name = this.#document.pictureOf(item.sha256)
    this.#pictures.add(name)
    this.#figure(item.tag, item.x, this.#height - top + item.y, item.width, item.height)
    const bottom = top - item.y - item.height
    this.#graphics(`q ${n(item.width)} 0 0 ${n(item.height)} ${n(item.x)} ${n(bottom)} cm /${name} Do Q`)
  }

  #drawing(item: DrawingItem, top: number): void {
    this.#figure(item.tag, item.x, this.#height - top + item.y, item.width, item.height)
    const scale = n(item.width / (item.drawing.width * MM))
    this.#graphics(`q ${scale} 0 0 ${scale} ${n(item.x)} ${n(top - item.y)} cm`)
    for (const mark of item.drawing.marks) if (mark.kind !== 'label') this.#graphics(drawMark(mark))
    for (const label of item.labels) this.#line(label, 0)
    this.#graphics('Q')
    this.#font = undefined
    this.#ink = ''
  }

  #figure(tag: Tag, x: number, y: number, width: number, height: number): void {
    tag.box = { x, y, width, height, pageHeight: this.#height }
    this.#mark(tag)
  }

  #strike(ink: string, x: number, y: number, width: number): void {
    this.#graphics(`q ${strokeInk(ink)} 0.8 w ${n(x)} ${n(y)} m ${n(x + width)} ${n(y)} l S Q`)
  }

  /** Pieces from a spot of the baseline on. */
  #show(pieces: readonly Piece[], size: number, ink: string, x: number, y: number, tracking = 0): void {
    if (!this.#isText) {
      this.#out.push('BT')
      this.#isText = true
      this.#lineX = this.#lineY = 0
    }
    if (this.#ink !== ink) this.#out.push(fillInk((this.#ink = ink)))
    if (tracking !== 0) this.#out.push(`${n(tracking)} Tc`)
    this.#move(x, y)
    for (let from = 0, to = 0; from < pieces.length; from = to) {
      const face = pieces[from]?.face
      if (face === undefined) return
      while (to < pieces.length && pieces[to]?.face === face) to++
      const stretch = to - from === pieces.length ? pieces : pieces.slice(from, to)
      this.#showFace(stretch, this.#document.fontOf(face), size)
    }
    if (tracking !== 0) this.#out.push('0 Tc')
  }

  /** To the start of a line, from the start of the one before it; hundredths keep the sum of moves exact. */
  #move(x: number, y: number): void {
    const [toX, toY] = [Math.round(x * 100), Math.round(y * 100)]
    this.#out.push(`${(toX - this.#lineX) / 100} ${(toY - this.#lineY) / 100} Td`)
    this.#lineX = toX
    this.#lineY = toY
  }

  #showFace(pieces: readonly Piece[], use: FontUse, size: number): void {
    this.#fonts.add(use)
    if (this.#font !== use || this.#size !== size) this.#out.push(`/${use.name} ${n(size)} Tf`)
    this.#font = use
    this.#size = size
    this.#out.push(shownPieces(pieces, use, size))
  }

  /** Opens the marked content of a tag, or of furniture, unless it is open. */
  #mark(owner: Tag | typeof ARTIFACT): void {
    if (this.#open === owner) return
    this.#close()
    this.#open = owner
    if (owner === ARTIFACT) {
      this.#out.push('/Artifact BMC')
      return
    }
    const mcid = this.#owners.push(owner) - 1
    this.#out.push(`/${owner.type}<</MCID ${mcid}>>BDC`)
    addKid(owner, { kind: 'content', page: this.#page, mcid })
  }

  #graphics(operators: string): void {
    this.#leaveText()
    this.#out.push(operators)
  }

  #leaveText(): void {
    if (this.#isText) this.#out.push('ET')
    this.#isText = false
  }

  #close(): void {
    this.#leaveText()
    if (this.#open !== undefined) this.#out.push('EMC')
    this.#open = undefined
  }
}

/** Where a line through the word stands, and the middle of its letters, above the baseline in em. */
const STRIKE = 0.3
const X_MIDDLE = 0.36

const textOf = (run: Run): string =>
  run.pieces
    .map((piece) => piece.text)
    .join('')
    .trimEnd()

function linkUnder(tag: Tag): Tag {
  const link: Tag = { type: 'Link', kids: [] }
  addKid(tag, link)
  return link
}

function chipBorder(style: ChipStyle, x: number, middle: number, width: number, below: number): string {
  const half = style.border / 2
  const bottom = middle - CHIP_HEIGHT / 2 - below + half
  const path = roundedPath(x + half, bottom, width - style.border, CHIP_HEIGHT + below - style.border, 3)
  return `q ${strokeInk(INKS[style.ink])} ${n(style.border)} w ${style.dashed ? '[2 1.5] 0 d ' : ''}${path} S Q`
}
