import { escapeXml } from './xml.ts'

/** A drawn shape; positions and sizes in EMU. `text` is a text box's content in paragraphs. */
export type Shape = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly geometry: string
  readonly fill?: string
  readonly line?: { readonly width: number; readonly colour: string; readonly dash?: 'dash' | 'sysDot' }
  readonly flip?: true
  readonly text?: string
  readonly anchor?: 'ctr'
}

/** A rectangle, an ellipse or a line of DrawingML. */
export const preset = (name: 'rect' | 'ellipse' | 'line' | 'roundRect', adjust = ''): string =>
  `<a:prstGeom prst="${name}">${adjust === '' ? '<a:avLst/>' : `<a:avLst>${adjust}</a:avLst>`}</a:prstGeom>`

type Place = { readonly id: number; readonly alt: string; readonly width: number; readonly height: number }

const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
const WPG = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'

/** One shape that stands in a line like a letter, with its description. */
export const inlineDrawing = (place: Place, shape: string): string => inline(place, WPS, shape)

/** Shapes as one group that stands in a line. */
export const inlineGroup = (place: Place, shapes: string): string => {
  const frame = `<a:off x="0" y="0"/><a:ext cx="${place.width}" cy="${place.height}"/>`
  const inner = `<a:chOff x="0" y="0"/><a:chExt cx="${place.width}" cy="${place.height}"/>`
  return inline(
    place,
    WPG,
    `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>${frame}${inner}</a:xfrm></wpg:grpSpPr>${shapes}</wpg:wgp>`,
  )
}

/** A picture, or anything else of DrawingML, that stands in a line. */
export const inline = ({ id, alt, width, height }: Place, uri: string, content: string): string =>
  `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
  `<wp:docPr id="${id}" name="Drawing ${id}" descr="${escapeXml(alt)}"/><wp:cNvGraphicFramePr/>` +
  `<a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`

/** A shape of a group has an id and a name; a single one needs neither. */
export const shapeXml = (shape: Shape, id?: number): string => {
  const name = id === undefined ? '' : `<wps:cNvPr id="${id}" name="Shape ${id}"/>`
  const kind = shape.text === undefined ? '<wps:cNvSpPr/>' : '<wps:cNvSpPr txBox="1"/>'
  const flip = shape.flip === true ? ' flipV="1"' : ''
  const place = `<a:xfrm${flip}><a:off x="${shape.x}" y="${shape.y}"/><a:ext cx="${shape.width}" cy="${shape.height}"/></a:xfrm>`
  const fill = shape.fill === undefined ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${shape.fill}"/></a:solidFill>`
  const text = shape.text === undefined ? '' : `<wps:txbx><w:txbxContent>${shape.text}</w:txbxContent></wps:txbx>`
  const anchor = shape.anchor === undefined ? 't' : shape.anchor
  return (
    `<wps:wsp>${name}${kind}<wps:spPr>${place}${shape.geometry}${fill}${lineXml(shape.line)}</wps:spPr>${text}` +
    `<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"/></wps:wsp>`
  )
}

const lineXml = (line: Shape['line']): string => {
  if (line === undefined) return '<a:ln><a:noFill/></a:ln>'
  const dash = line.dash === undefined ? '' : `<a:prstDash val="${line.dash}"/>`
  return `<a:ln w="${line.width}"><a:solidFill><a:srgbClr val="${line.colour}"/></a:solidFill>${dash}</a:ln>`
}
