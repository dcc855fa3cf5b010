import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '#core/base'
import type { LetterheadProblem } from './problem.ts'

/** An element as read: its name with its prefix, its attributes, and what stands in it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

const DEPTH = 256
const ATTRIBUTES = 1_000
const ELEMENTS = 500_000

type Open = { readonly name: string; readonly attributes: Record<string, string>; readonly children: XmlNode[] }

/** Reads a part as XML: UTF-8 or UTF-16 only, no document type and no entities, bounded depth and count. */
export const readXml = (bytes: Uint8Array, part: string): Result<XmlElement, LetterheadProblem> => {
  const text = decoded(bytes)
  if (text === undefined) return err({ code: 'xml-encoding', part })
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) return err({ code: 'xml-doctype', part })
  try {
    return parsed(text, part)
  } catch (thrown) {
    return err(thrown instanceof XmlFault ? thrown.problem : { code: 'xml-not-well-formed', part })
  }
}

class XmlFault extends Error {
  readonly problem: LetterheadProblem

  constructor(problem: LetterheadProblem) {
    super(problem.code)
    this.problem = problem
  }
}

const decoded = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  const name = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const parsed = (text: string, part: string): Result<XmlElement, LetterheadProblem> => {
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }]
  let count = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (stack.length > DEPTH) throw new XmlFault({ code: 'xml-deep', part, limit: DEPTH })
    if (count > ELEMENTS) throw new XmlFault({ code: 'xml-elements', part, limit: ELEMENTS })
    if (Object.keys(attributes).length > ATTRIBUTES)
      throw new XmlFault({ code: 'xml-attributes', part, limit: ATTRIBUTES })
    const own: Record<string, string> = Object.create(null) as Record<string, string>
    for (const [key, value] of Object.entries(attributes)) own[key] = value
    stack.push({ name, attributes: own, children: [] })
  })
  parser.on('closetag', () => {
    const closed = stack.pop()
    if (closed !== undefined) stack.at(-1)?.children.push(closed)
  })
  parser.on('text', (piece) => stack.at(-1)?.children.push(piece))
  parser.on('cdata', (piece) => stack.at(-1)?.children.push(piece))
  parser.write(text).close()
  const root = stack[0]?.children.find((node) => typeof node !== 'string')
  return root === undefined ? err({ code: 'xml-not-well-formed', part }) : ok(root)
}

const SPECIAL = /[&<>"]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(SPECIAL, (char) => ENTITIES[char] ?? char)

/** A tree as XML again. */
export const serialized = (node: XmlNode): string => {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  return node.children.length === 0
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${node.children.map(serialized).join('')}</${node.name}>`
}

/** The elements among the children, those of a name if one is given. */
export const elementsOf = (node: XmlElement, name?: string): readonly XmlElement[] =>
  node.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** Every element of a tree in reading order. */
export function* everyElement(node: XmlElement): Generator<XmlElement> {
  yield node
  for (const child of node.children) if (typeof child !== 'string') yield* everyElement(child)
}
