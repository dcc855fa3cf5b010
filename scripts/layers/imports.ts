import { asNode, lineAt, literalText, nameOf, walk, type Node } from './syntax.ts'

/** One import of a file: what it names, on which line, whether types alone, and which names ('*' for everything). */
export interface Import {
  readonly specifier: string
  readonly line: number
  readonly typesOnly: boolean
  readonly names: readonly string[]
  /** `all` when it is an `export * from`. */
  readonly passesOn: 'nothing' | 'names' | 'all'
  /** Whether the words may be a path and not an import, as in `x.resolve('…')`. */
  readonly certain: boolean
}

/** Every import of a file: static, dynamic, of a type, re-exports, `require` and `resolve` with a literal. */
export function importsOf(tree: Node, code: string): Import[] {
  return [...walk(tree)].flatMap(({ node }) => {
    const found = importOf(node)
    return found === undefined ? [] : [{ ...found, line: lineAt(code, node.start) }]
  })
}

type Found = Omit<Import, 'line'>

function importOf(node: Node): Found | undefined {
  if (node.type === 'CallExpression') return callImport(node)
  if (!IMPORT_NODES.has(node.type)) return undefined
  const specifier = literalText(node['source'])
  if (specifier === undefined) return undefined
  const plain = { specifier, typesOnly: false, names: ['*'], passesOn: 'nothing', certain: true } as const
  switch (node.type) {
    case 'ImportDeclaration':
      return { ...plain, ...namesOf(node, 'importKind', 'imported') }
    case 'ExportNamedDeclaration':
      return { ...plain, ...namesOf(node, 'exportKind', 'local'), passesOn: 'names' }
    case 'ExportAllDeclaration':
      return { ...plain, typesOnly: node['exportKind'] === 'type', passesOn: 'all' }
    case 'TSImportType':
      return { ...plain, typesOnly: true }
    default:
      return plain
  }
}

const IMPORT_NODES = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function namesOf(node: Node, kind: string, name: string): Pick<Import, 'names' | 'typesOnly'> {
  const specifiers = (Array.isArray(node['specifiers']) ? node['specifiers'] : []).flatMap((one) => asNode(one) ?? [])
  const areTypes = specifiers.length > 0 && specifiers.every((one) => one[kind] === 'type')
  return {
    typesOnly: node[kind] === 'type' || areTypes,
    names: specifiers.map((one) => nameOf(one[name]) ?? '*'),
  }
}

/** `require('x')`, `require.resolve('x')`, `import.meta.resolve('x')` and other `….resolve('x')`. */
function callImport(node: Node): Found | undefined {
  const specifier = Array.isArray(node['arguments']) ? literalText(node['arguments'][0]) : undefined
  if (specifier === undefined) return undefined
  const callee = asNode(node['callee'])
  const isRequire = nameOf(callee) === 'require'
  const isResolve = callee?.type === 'MemberExpression' && nameOf(callee['property']) === 'resolve'
  if (!isRequire && !isResolve) return undefined
  return { specifier, typesOnly: false, names: ['*'], passesOn: 'nothing', certain: isRequire }
}
