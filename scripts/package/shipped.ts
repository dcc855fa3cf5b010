import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PACKAGE_OWNERS } from '../layers/owners.ts'

/** A package that ships in the app, in its own folder or built into the window. */
export type Shipped = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly integrity: string
  /** Its folder from the root. */
  readonly folder: string
}

type Locked = {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optional?: boolean
}

/**
 * The packages that ship, by the lock file: what the program needs at run time, what is built into the window, the faces, and
 * Electron, each with all that it needs itself. By name and version.
 */
export const shippedPackages = (root: string): readonly Shipped[] => {
  const { packages } = readJson(path.join(root, 'package-lock.json')) as { packages: Readonly<Record<string, Locked>> }
  const own = readJson(path.join(root, 'package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>
  const built = Object.keys(PACKAGE_OWNERS).filter(
    (name) => own['devDependencies']?.[name] !== undefined && isBuiltIn(name, PACKAGE_OWNERS[name] ?? []),
  )
  const faces = Object.keys(own['devDependencies'] ?? {}).filter((name) => name.startsWith('@expo-google-fonts/'))
  const found = new Map<string, Shipped>()
  const take = (name: string, from: string, isNeeded: boolean): void => {
    const folder = folderOf(name, from, packages)
    const locked = folder === undefined ? undefined : packages[folder]
    if (folder === undefined || locked === undefined) {
      if (isNeeded) throw new Error(`expected package-lock.json to name ${name}, which ${from || 'package.json'} needs`)
      return
    }
    if (found.has(folder)) return
    found.set(folder, {
      name,
      version: locked.version ?? '',
      licence: locked.license ?? licenceOf(path.join(root, folder)),
      integrity: locked.integrity ?? '',
      folder,
    })
    for (const needed of Object.keys(locked.dependencies ?? {})) take(needed, folder, true)
  }
  for (const name of [...Object.keys(own['dependencies'] ?? {}), ...built, ...faces]) take(name, '', true)
  // Electron's own npm package only fetches the program; what it needs for that does not ship.
  const electron = packages['node_modules/electron']
  if (electron !== undefined)
    found.set('electron', {
      name: 'electron',
      version: electron.version ?? '',
      licence: electron.license ?? 'MIT',
      integrity: electron.integrity ?? '',
      folder: 'node_modules/electron',
    })
  return [...found.values()].toSorted((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`))
}

/** Whether the window is built from a package; its types are not in it. */
const isBuiltIn = (name: string, owners: readonly string[]): boolean =>
  !name.startsWith('@types/') && owners.some((owner) => owner.split('/')[0] === 'renderer')

/** Where a package lies for one that needs it: beside it, or in a folder above. */
const folderOf = (name: string, from: string, packages: Readonly<Record<string, Locked>>): string | undefined => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const folder = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (packages[folder] !== undefined) return folder
    if (at === '') return undefined
  }
}

const licenceOf = (folder: string): string => {
  const { license } = readJson(path.join(folder, 'package.json')) as { readonly license?: unknown }
  if (typeof license === 'string') return license
  return isMit.test(licenceTextIn(folder) ?? '') ? 'MIT' : 'unknown'
}

/** The licence of a package that says it only in its words. */
const isMit = /Permission is hereby granted, free of charge/

/** The words of a package's licence, as its folder holds them. */
export const licenceTextOf = (root: string, { folder }: Shipped): string | undefined =>
  licenceTextIn(path.join(root, folder))

const licenceTextIn = (at: string): string | undefined => {
  const name = existsSync(at)
    ? readdirSync(at)
        .toSorted()
        .find((one) => /^(?:licen[cs]e|copying)(?:[-_.].*)?$/i.test(one))
    : undefined
  return name === undefined ? undefined : readFileSync(path.join(at, name), 'utf8').trim()
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
