import { listed, type Breach } from './breach.ts'
import type { Import } from './imports.ts'
import type { ProjectMap } from './map.ts'
import { CRYPTO_NAMES, NETWORK_OWNERS } from './owners.ts'
import { isUnder, placeOf, targetOf } from './place.ts'
import type { Source, Tree } from './source.ts'

/** Breaches of ownership: a package or a module of Node imported by a room that does not own it, a package without an owner. */
export function packageBreaches(tree: Tree, map: ProjectMap): Breach[] {
  const known = new Set([...tree.packages, ...Object.keys(map.owners)])
  return [
    ...tree.packages.filter((name) => ownersOf(name, map) === undefined).map(unowned),
    ...tree.sources.flatMap((source) => source.imports.flatMap((one) => ownerBreach(source, one, map, known))),
  ]
}

const unowned = (name: string): Breach => ({
  file: 'package.json',
  line: 1,
  message: `the package ${name} has no owner`,
  allowed: 'name its folder in scripts/layers/owners.ts',
})

function ownersOf(name: string, map: ProjectMap): readonly string[] | undefined {
  const scope = name.startsWith('@') ? `${name.split('/')[0] ?? ''}/*` : undefined
  return map.owners[name] ?? (scope === undefined ? undefined : map.owners[scope])
}

function ownerBreach(source: Source, one: Import, map: ProjectMap, known: ReadonlySet<string>): Breach[] {
  const place = placeOf(source.file, map.rooms)
  if (place.kind !== 'room') return []
  const target = targetOf(one.specifier, source.file)
  const at = { file: source.file, line: one.line }
  if (target.kind === 'file') return []
  if (target.kind === 'node') return one.certain ? nodeBreach(at, place.path, target.module, one) : []
  if (!one.certain && !known.has(target.name)) return []
  const owners = ownersOf(target.name, map)
  if (owners === undefined)
    return [
      {
        ...at,
        message: `imports the package ${target.name}, which has no owner`,
        allowed: 'a package of scripts/layers/owners.ts',
      },
    ]
  if (isUnder(place.path, owners)) return []
  const allowed = `only ${listed(owners, 'test, bench and scripts')} may import it`
  return [{ ...at, message: `${place.path} imports the package ${target.name}`, allowed }]
}

/** Node's modules: none in core and the window; the network and `node:crypto` only where the map says. */
function nodeBreach(at: { file: string; line: number }, path: string, module: string, one: Import): Breach[] {
  if (!path.startsWith('electron/'))
    return [{ ...at, message: `${path} imports node:${module}`, allowed: 'only electron/ runs on Node' }]
  const base = module.split('/')[0] ?? module
  const network = NETWORK_OWNERS[base]
  if (network !== undefined && !isUnder(path, network))
    return [
      {
        ...at,
        message: `${path} imports node:${module}`,
        allowed: `the product is offline; the network belongs to ${listed(network, 'no folder')}`,
      },
    ]
  return base === 'crypto' ? cryptoBreach(at, path, one) : []
}

function cryptoBreach(at: { file: string; line: number }, path: string, one: Import): Breach[] {
  const row = CRYPTO_NAMES.find(({ rooms }) => isUnder(path, rooms))
  if (row?.names === 'all') return []
  const allowed = row?.names ?? []
  const refused = one.names.filter((name) => !allowed.includes(name))
  return refused.map((name) => ({
    ...at,
    message: `${path} takes ${name === '*' ? 'everything' : name} from node:crypto`,
    allowed: `it may take ${listed(allowed, 'nothing')}; keys and ciphers belong to electron/vault and electron/transport/http`,
  }))
}
