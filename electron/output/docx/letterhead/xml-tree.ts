import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '#core/base'

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
export const readXml = (bytes: Uint8Array, place: string): Result<XmlElement, string> => {
  const text = decoded(bytes)
  if (text === undefined) return err(`${place} is not UTF-8 or UTF-16`)
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) return err(`${place} declares a document type or an entity`)
  try {
    return parsed(text, place)
  } catch (thrown) {
    return err(`${place}: ${thrown instanceof XmlFault ? thrown.message : 'is not well-formed XML'}`)
  }
}

class XmlFault extends Error {}

const decoded = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  const name = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const parsed = (text: string, place: string): Result<XmlElement, string> => {
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }]
  let count = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (stack.length > DEPTH) throw new XmlFault('is nested more than 256 deep')
    if (count > ELEMENTS) throw new XmlFault('holds more than 500,000 elements')
    if (Object.keys(attributes).length > ATTRIBUTES)
      throw new XmlFault('has an element with more than 1,000 attributes')
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
  return root === undefined ? err(`${place} is empty`) : ok(root)
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
