import { INKS, type Picture, type Portrait } from '#core/document'
import { nextDrawing, type Desk } from './desk.ts'
import { wordRuns } from './runs.ts'
import { inline, inlineDrawing, preset, shapeXml } from './shape.ts'
import type { ParagraphStyleId } from './style-names.ts'
import { emu, hex } from './units.ts'

const FRAME = { width: emu(0.4), colour: hex(INKS.hairline) }
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** A portrait of so many points in its frame, or an empty frame with initials. */
export const portraitRun = (
  portrait: Portrait,
  width: number,
  height: number,
  desk: Desk,
  style: ParagraphStyleId,
): string => {
  const place = { id: nextDrawing(desk), width: emu(width), height: emu(height) }
  if (portrait.kind === 'picture') {
    const { picture } = portrait
    return `<w:r>${inline({ ...place, alt: picture.alt }, PIC, pictureXml(picture, place.id, place.width, place.height, desk))}</w:r>`
  }
  const initials = wordRuns(portrait.initials, desk, { colour: hex(INKS.grey) })
  const text = `<w:p><w:pPr><w:pStyle w:val="${desk.styleId(style)}"/><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr>${initials}</w:p>`
  const frame = { x: 0, y: 0, width: place.width, height: place.height, geometry: preset('rect'), line: FRAME }
  return `<w:r>${inlineDrawing({ ...place, alt: portrait.alt }, shapeXml({ ...frame, text, anchor: 'ctr' }))}</w:r>`
}

const pictureXml = (picture: Picture, id: number, width: number, height: number, desk: Desk): string => {
  const line = `<a:ln w="${FRAME.width}"><a:solidFill><a:srgbClr val="${FRAME.colour}"/></a:solidFill></a:ln>`
  return (
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationOf(picture, desk)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${line}</pic:spPr></pic:pic>`
  )
}

/** One part for each picture, however often it stands in the file. */
const relationOf = (picture: Picture, desk: Desk): string => {
  const { pictures } = desk.gathered
  const known = pictures.get(picture.sha256)
  if (known !== undefined) return known
  const made = `rIdPicture${pictures.size + 1}`
  pictures.set(picture.sha256, made)
  return made
}
