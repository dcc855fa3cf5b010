import { elementsOf, everyElement, type XmlElement } from './xml-tree.ts'

/** Paper and margins of the office's page, mm; undefined parts are ours. */
export type OfficePage = {
  readonly paper: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly runningEdge: number
}

/** The page set-up of the last section: that of the document as a whole. */
export const lastSetup = (document: XmlElement): XmlElement | undefined =>
  [...everyElement(document)].findLast((element) => element.name === 'w:sectPr')

const TWIPS_A_MM = 1440 / 25.4

/** The page of a set-up; undefined where it has none on which text can stand. */
export const pageOf = (setup: XmlElement): OfficePage | undefined => {
  const size = elementsOf(setup, 'w:pgSz')[0]?.attributes
  const margin = elementsOf(setup, 'w:pgMar')[0]?.attributes
  if (size === undefined || margin === undefined) return undefined
  const mm = (value: string | undefined): number => Math.round((Math.abs(Number(value)) / TWIPS_A_MM) * 10) / 10
  const [one, other] = [mm(size['w:w']), mm(size['w:h'])]
  const paper = { width: Math.min(one, other), height: Math.max(one, other) }
  const margins = {
    top: mm(margin['w:top']),
    bottom: mm(margin['w:bottom']),
    left: mm(margin['w:left']),
    right: mm(margin['w:right']),
  }
  const page = { paper, margins, runningEdge: mm(margin['w:header']) }
  return isUsable(page) ? page : undefined
}

/** A page on which text can stand: numbers, and at least 80 mm wide and 100 mm high between the margins. */
const isUsable = ({ paper, margins, runningEdge }: OfficePage): boolean =>
  [paper.width, paper.height, runningEdge, ...Object.values(margins)].every((value) => value >= 0 && value < 600) &&
  paper.width - margins.left - margins.right >= 80 &&
  paper.height - margins.top - margins.bottom >= 100
