import { asNode, lineAt, nameOf, walk, type Node } from './syntax.ts'

/** What a pure file reached for, and on which line. */
export interface Impurity {
  readonly line: number
  readonly name: string
  readonly remedy: string
}

const CLOCK = 'a Clock passed in, or the civil days of core/base'
const CHANCE = 'a NewId passed in'
const HOST = 'what the composition root passes in'
const WINDOW = 'the renderer'

const FORBIDDEN: Readonly<Record<string, string>> = {
  Date: CLOCK,
  Temporal: CLOCK,
  performance: CLOCK,
  setTimeout: CLOCK,
  setInterval: CLOCK,
  setImmediate: CLOCK,
  clearTimeout: CLOCK,
  clearInterval: CLOCK,
  queueMicrotask: CLOCK,
  crypto: 'a Digest or NewId passed in',
  ...Object.fromEntries(
    ['process', 'Buffer', 'global', 'globalThis', 'require', 'module', '__dirname', '__filename', 'console', 'eval']
      .concat(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'Worker', 'WebAssembly', 'SharedArrayBuffer'])
      .map((name) => [name, HOST]),
  ),
  ...Object.fromEntries(
    ['window', 'self', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB']
      .concat(['alert', 'confirm', 'prompt', 'HTMLElement', 'Element', 'DOMParser', 'requestAnimationFrame'])
      .map((name) => [name, WINDOW]),
  ),
}

/** The clock, chance, host and window that a file of core reaches for; names the file declares itself do not count. */
export function impuritiesOf(tree: Node, code: string): Impurity[] {
  const nodes = [...walk(tree)]
  const own = declaredNames(nodes)
  return nodes.flatMap(({ node, parent, field }) => {
    const found = globalUse(node, parent, field, own) ?? hostDependent(node) ?? hostFile(node)
    return found === undefined ? [] : [{ ...found, line: lineAt(code, node.start) }]
  })
}

type Found = Omit<Impurity, 'line'>
type Step = ReturnType<typeof walk> extends Generator<infer S> ? S : never

function globalUse(node: Node, parent: Node | undefined, field: string, own: ReadonlySet<string>): Found | undefined {
  const name = nameOf(node)
  if (name === undefined || own.has(name) || isOnlyALabel(parent, field)) return undefined
  const remedy = Object.hasOwn(FORBIDDEN, name) ? FORBIDDEN[name] : undefined
  if (remedy !== undefined) return { name, remedy }
  return name === 'Math' && reachesChance(parent, field) ? { name: 'Math.random', remedy: CHANCE } : undefined
}

/** `Math.random`, `Math['…']`, and `Math` handed on whole; any other member of Math is plain arithmetic. */
function reachesChance(parent: Node | undefined, field: string): boolean {
  if (parent?.type !== 'MemberExpression' || field !== 'object') return parent?.type !== 'TSTypeQuery'
  return parent['computed'] === true || nameOf(parent['property']) === 'random'
}

/** An identifier that names a member or a label and reads no binding. */
function isOnlyALabel(parent: Node | undefined, field: string): boolean {
  if (parent === undefined) return false
  if (field === 'property') return parent.type === 'MemberExpression' && parent['computed'] !== true
  if (field === 'key') return parent['computed'] !== true
  if (field === 'right') return parent.type === 'TSQualifiedName'
  if (field === 'imported' || field === 'exported' || field === 'label') return true
  return parent.type === 'TSImportType' || parent.type === 'TSNamedTupleMember' || parent.type === 'MetaProperty'
}

/** Every name that the file declares anywhere: imports, variables, parameters, functions, types. */
function declaredNames(nodes: readonly Step[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap(({ node, parent, field }) => {
      const name = nameOf(node)
      return name !== undefined && parent !== undefined && declares(parent, field) ? [name] : []
    }),
  )
}

function declares(parent: Node, field: string): boolean {
  switch (field) {
    case 'id':
      return /^(?:VariableDeclarator|Function\w*|Class\w*|TS\w+)$/.test(parent.type)
    case 'params':
      return true
    case 'local':
      return parent.type.startsWith('Import')
    case 'param':
      return parent.type === 'CatchClause'
    case 'value':
      return parent.type === 'Property' && parent['kind'] === 'init' && parent['shorthand'] === true
    case 'left':
      return parent.type === 'AssignmentPattern'
    case 'elements':
      return parent.type === 'ArrayPattern'
    case 'argument':
      return parent.type === 'RestElement'
    default:
      return false
  }
}

/** Formatting that would take the computer's language or time zone. */
function hostDependent(node: Node): Found | undefined {
  const callee = asNode(node['callee'])
  if (callee?.type !== 'MemberExpression') return undefined
  const member = nameOf(callee['property']) ?? ''
  const given = Array.isArray(node['arguments']) ? node['arguments'] : []
  const first = given[0]
  const hasLocale = first !== undefined && nameOf(first) !== 'undefined'
  if (nameOf(callee['object']) === 'Intl') return intlUse(member, given, hasLocale)
  if (member.startsWith('toLocale') && !hasLocale) return { name: `${member}()`, remedy: 'an explicit locale' }
  if (member === 'localeCompare' && given.length < 2) return { name: 'localeCompare()', remedy: 'an explicit locale' }
  return undefined
}

function intlUse(member: string, given: readonly unknown[], hasLocale: boolean): Found | undefined {
  if (/^get|^supported/.test(member)) return undefined
  if (!hasLocale) return { name: `Intl.${member}()`, remedy: 'an explicit locale' }
  if (member !== 'DateTimeFormat') return undefined
  const options = asNode(given[1])
  const fields =
    options?.type === 'ObjectExpression' && Array.isArray(options['properties']) ? options['properties'] : []
  const names = fields.map((field) => asNode(field)).map((field) => field && (nameOf(field['key']) ?? '…'))
  const isSpread = fields.some((field) => asNode(field)?.type === 'SpreadElement')
  const isPassedIn = options !== undefined && options.type !== 'ObjectExpression'
  return isPassedIn || isSpread || names.includes('timeZone')
    ? undefined
    : { name: 'Intl.DateTimeFormat()', remedy: 'an explicit timeZone' }
}

/** `import.meta`, which tells where the file lies. */
function hostFile(node: Node): Found | undefined {
  return node.type === 'MetaProperty' && nameOf(node['meta']) === 'import'
    ? { name: 'import.meta', remedy: 'bytes passed in by the composition root' }
    : undefined
}
