import { parseAst } from 'rolldown/parseAst'

/** A node of the syntax tree: its type, where it stands, and whatever else it holds. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** The tree of a TypeScript or JavaScript file, by its name. */
export function parse(file: string, code: string): Node {
  const lang = file.endsWith('x') ? 'tsx' : 'ts'
  return asNode(parseAst(code, { lang }, file)) ?? { type: 'Program', start: 0 }
}

/** A value as a node, when it is one. */
export function asNode(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
    ? (value as Node)
    : undefined
}

/** The nodes directly beneath a node, with the field each stands in. */
export function childrenOf(node: Node): { readonly field: string; readonly child: Node }[] {
  return Object.entries(node).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const child = asNode(one)
      return child === undefined ? [] : [{ field, child }]
    }),
  )
}

/** Every node of a tree with its parent and the field it stands in, in the order of the text. */
export function* walk(
  node: Node,
  parent?: Node,
  field = '',
): Generator<{ readonly node: Node; readonly parent: Node | undefined; readonly field: string }> {
  yield { node, parent, field }
  for (const { field: name, child } of childrenOf(node)) yield* walk(child, node, name)
}

/** The text of a string literal or a template without holes. */
export function literalText(value: unknown): string | undefined {
  const node = asNode(value)
  if (node?.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined
  if (node?.type !== 'TemplateLiteral' || !Array.isArray(node['quasis']) || node['quasis'].length !== 1)
    return undefined
  const [only] = node['quasis'] as { value?: { cooked?: string } }[]
  return only?.value?.cooked
}

/** The name of an identifier node. */
export function nameOf(value: unknown): string | undefined {
  const node = asNode(value)
  return node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined
}

/** The line, counted from 1, of a place in the text. */
export const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length
