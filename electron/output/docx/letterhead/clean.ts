import { eachOnce, type LetterheadDropped } from './problem.ts'
import { elementsOf, type XmlElement, type XmlNode } from './xml-tree.ts'

/** A cleaned tree and what was left out of it. */
export type Cleaned = { readonly root: XmlElement; readonly dropped: readonly LetterheadDropped[] }

/** What an element that falls away is listed as: nothing for traces of editing that nobody sees. */
type Listed = Exclude<LetterheadDropped, { readonly what: string }>['code'] | 'nothing'

/** Elements that fall away with all that stands in them. */
const DROPPED: Readonly<Record<string, Listed>> = {
  'w:altChunk': 'alt-chunk',
  'w:object': 'embedded-objects',
  'w:control': 'active-x',
  'w:pict': 'old-drawing',
  'w:subDoc': 'sub-document',
  'w:frameset': 'frames',
  'w:del': 'tracked-changes',
  'w:moveFrom': 'tracked-changes',
  'w:rPrChange': 'tracked-changes',
  'w:pPrChange': 'tracked-changes',
  'w:sectPrChange': 'tracked-changes',
  'w:tblPrChange': 'tracked-changes',
  'w:trPrChange': 'tracked-changes',
  'w:tcPrChange': 'tracked-changes',
  'w:tblGridChange': 'tracked-changes',
  'w:commentRangeStart': 'comments',
  'w:commentRangeEnd': 'comments',
  'w:commentReference': 'comments',
  'w:bookmarkStart': 'nothing',
  'w:bookmarkEnd': 'nothing',
  'w:proofErr': 'nothing',
  'w:lastRenderedPageBreak': 'nothing',
  'w:rsids': 'nothing',
  'w:sdtPr': 'nothing',
  'w:sdtEndPr': 'nothing',
  'w:customXmlPr': 'nothing',
  'w:smartTagPr': 'nothing',
  'w:numPr': 'numbering',
}

/** Elements of which only the content stays. */
const UNWRAPPED: Readonly<Record<string, Listed>> = {
  'w:ins': 'tracked-changes',
  'w:moveTo': 'tracked-changes',
  'w:smartTag': 'smart-tags',
  'w:customXml': 'custom-xml',
  'w:sdt': 'content-controls',
  'w:sdtContent': 'nothing',
  'w:hyperlink': 'links',
}

const HIDDEN = new Set(['w:vanish', 'w:specVanish', 'w:webHidden'])
const SAFE_FIELDS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|STYLEREF)\b/

/** Takes out of a tree what an issued file may not hold; pictures are known by `pictureOf`, which gives the new id of a relation. */
export const cleaned = (root: XmlElement, pictureOf: (id: string) => string | undefined): Cleaned => {
  const dropped: LetterheadDropped[] = []
  const clean = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return [node]
    const gone = DROPPED[node.name]
    if (gone !== undefined) return note(gone, [])
    if (isHiddenRun(node)) return note('hidden-text', [])
    const unwrapped = UNWRAPPED[node.name]
    if (unwrapped !== undefined) return note(unwrapped, node.children.flatMap(clean))
    if (node.name === 'mc:AlternateContent')
      return elementsOf(node, 'mc:Choice')
        .slice(0, 1)
        .flatMap((choice) => choice.children.flatMap(clean))
    if (node.name === 'w:fldSimple' && !SAFE_FIELDS.test(node.attributes['w:instr'] ?? '')) {
      dropped.push(fieldOf(node.attributes['w:instr'] ?? ''))
      return node.children.flatMap(clean)
    }
    if (node.name === 'a:blip') return blip(node)
    if (node.name === 'w:drawing' && !hasKnownPictures(node, pictureOf)) return note('picture', [])
    const own = { ...node, attributes: kept(node), children: withoutFields(node.children, dropped).flatMap(clean) }
    return [own]
  }
  const note = (code: Listed, nodes: readonly XmlNode[]): readonly XmlNode[] => {
    if (code !== 'nothing') dropped.push({ code })
    return nodes
  }
  const blip = (node: XmlElement): readonly XmlNode[] => {
    const id = pictureOf(node.attributes['r:embed'] ?? '')
    return id === undefined ? [] : [{ name: node.name, attributes: { 'r:embed': id }, children: [] }]
  }
  const [first] = clean(root)
  return {
    root: first === undefined || typeof first === 'string' ? { ...root, children: [] } : first,
    dropped: eachOnce(dropped),
  }
}

const isHiddenRun = (node: XmlElement): boolean =>
  node.name === 'w:r' &&
  elementsOf(node, 'w:rPr').some((properties) =>
    elementsOf(properties).some(
      ({ name, attributes }) => HIDDEN.has(name) && !/^(?:0|false|off)$/.test(attributes['w:val'] ?? ''),
    ),
  )

const hasKnownPictures = (node: XmlElement, pictureOf: (id: string) => string | undefined): boolean =>
  blips(node).every((blip) => pictureOf(blip.attributes['r:embed'] ?? '') !== undefined)

const blips = (node: XmlElement): readonly XmlElement[] =>
  elementsOf(node).flatMap((child) => (child.name === 'a:blip' ? [child] : blips(child)))

/** Attributes without traces of editing and without relations. */
const kept = (node: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(node.attributes).filter(
      ([name]) => !/^w:rsid|^w14:(?:paraId|textId)$|^r:(?:id|link|embed|pict|href)$|^o:|^xml:base$/.test(name),
    ),
  )

const fieldOf = (instruction: string): LetterheadDropped => {
  const what = /[A-Za-z]+/.exec(instruction)?.[0]?.toUpperCase()
  return what === undefined ? { code: 'field-without-name' } : { code: 'field', what }
}

/** Runs of a field that is not allowed fall away up to its result, which stays as text; the instruction may be split over runs. */
const withoutFields = (children: readonly XmlNode[], dropped: LetterheadDropped[]): readonly XmlNode[] => {
  const marks = children.map((child) => (typeof child === 'string' ? undefined : markOf(child)))
  if (!marks.includes('begin')) return children
  const result: XmlNode[] = []
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at]
    if (child === undefined) continue
    if (marks[at] !== 'begin') {
      if (marks[at] !== 'orphan') result.push(child)
      continue
    }
    const end = endOfField(marks, at)
    const field = children.slice(at, end + 1)
    const instruction = field.map((node) => (typeof node === 'string' ? '' : instructionOf(node))).join('')
    if (SAFE_FIELDS.test(instruction) && marks[end] === 'end') result.push(...field)
    else {
      dropped.push(fieldOf(instruction))
      result.push(
        ...field.filter(
          (node) => typeof node === 'string' || (markOf(node) === undefined && instructionOf(node) === ''),
        ),
      )
    }
    at = end
  }
  return result
}

type FieldMark = 'begin' | 'separate' | 'end' | 'orphan'

const markOf = (node: XmlElement): FieldMark | undefined => {
  const type = elementsOf(node, 'w:fldChar')[0]?.attributes['w:fldCharType']
  return type === 'begin' || type === 'separate' || type === 'end' ? type : undefined
}

const instructionOf = (node: XmlElement): string =>
  elementsOf(node, 'w:instrText')
    .flatMap((text) => text.children)
    .filter((piece) => typeof piece === 'string')
    .join('')

/** The end of a field, the fields inside it passed over; without an end, the last child. */
const endOfField = (marks: readonly (FieldMark | undefined)[], begin: number): number => {
  let depth = 0
  for (let at = begin; at < marks.length; at += 1) {
    if (marks[at] === 'begin') depth += 1
    if (marks[at] === 'end') depth -= 1
    if (depth === 0) return at
  }
  return marks.length - 1
}
