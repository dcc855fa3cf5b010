import { MM } from '#core/document'
import { twips } from './units.ts'
import { XML_HEAD } from './xml.ts'

const HANG = twips(6 * MM)
const BULLETS = 0
const NUMBERS = 1

/** The numbering part: bullets, and one list for each numbered list with the number it starts from. */
export const numberingXml = (starts: readonly number[]): string =>
  `${XML_HEAD}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  abstractXml(BULLETS, '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>') +
  abstractXml(NUMBERS, '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>') +
  `<w:num w:numId="1"><w:abstractNumId w:val="${BULLETS}"/></w:num>` +
  starts
    .map(
      (start, index) =>
        `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="${NUMBERS}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    )
    .join('') +
  '</w:numbering>'

const abstractXml = (id: number, format: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>${format}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${HANG}" w:hanging="${HANG}"/></w:pPr></w:lvl></w:abstractNum>`
