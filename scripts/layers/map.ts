import { PACKAGE_OWNERS } from './owners.ts'

/** A room: a folder (or a single file) with a door, and the rooms that it may enter. A room covers the rooms beneath it. */
export interface Room {
  /** Folder or file from the root, without an ending; `*` stands for one name. */
  readonly path: string
  readonly may: readonly string[]
  /** Rooms whose types alone may be taken. */
  readonly mayTypes?: readonly string[]
}

/** The map of the project: rooms, what each may enter, and who owns each package. */
export interface ProjectMap {
  readonly rooms: readonly Room[]
  readonly owners: Readonly<Record<string, readonly string[]>>
}

const BASE = 'core/base'
const LANGUAGE = 'core/language'
const CONTRACT = 'core/contract'
const PRINTED = [BASE, 'core/document', LANGUAGE]
const TRADE = [BASE, 'core/domain', LANGUAGE]
const HEADLESS = ['electron/vault', 'electron/service', 'electron/output', 'electron/intake', 'electron/worker']
const SHARED_BY_FORMATS = ['electron/output/check', 'electron/output/fonts', 'electron/output/pictures']
const FORMAT = [...PRINTED, ...SHARED_BY_FORMATS]
const WINDOW = ['renderer/client', 'renderer/ui', 'renderer/text']
const LINES = ['port', 'client-line', 'child', 'utility', 'kept-worker'].map((name) => `electron/transport/${name}`)
const WINDOW_ANSWERS = ['electron/transport/headers', 'electron/transport/window-files']
const ROOT = [BASE, LANGUAGE, CONTRACT, 'electron/resources', 'assets', 'templates']

/** The table "Who may import whom" of ARCHITECTURE.md; what is not listed is refused. */
export const ROOMS: readonly Room[] = [
  { path: 'core/base', may: [] },
  { path: 'core/domain', may: [BASE] },
  { path: 'core/document', may: [BASE] },
  { path: 'core/language', may: [BASE], mayTypes: ['core/domain'] },
  { path: 'core/template', may: [...TRADE, 'core/document'] },
  { path: 'core/search', may: TRADE },
  { path: 'core/intake', may: TRADE },
  { path: 'core/pack', may: [...TRADE, 'core/document', 'core/template', 'core/search', 'core/intake'] },
  { path: 'core/views', may: [...TRADE, 'core/document', 'core/search', 'core/pack'] },
  {
    path: 'core/contract',
    may: [...TRADE, 'core/document', 'core/template', 'core/search', 'core/intake', 'core/pack', 'core/views'],
  },

  { path: 'electron/vault', may: [BASE, 'core/domain'] },
  { path: 'electron/output', may: FORMAT },
  ...['docx', 'pdf', 'html'].map((name) => ({ path: `electron/output/${name}`, may: FORMAT })),
  ...SHARED_BY_FORMATS.map((path) => ({ path, may: PRINTED })),
  { path: 'electron/output/lists', may: TRADE },
  { path: 'electron/intake', may: [BASE, 'core/intake'] },
  {
    path: 'electron/worker',
    may: [BASE, 'core/document', 'core/intake', CONTRACT, 'electron/output', 'electron/intake'],
  },
  { path: 'electron/service', may: ['core', 'electron/vault'] },
  { path: 'electron/transport', may: [BASE, CONTRACT] },
  { path: 'electron/transport/port', may: ['electron/service'], mayTypes: [CONTRACT] },
  { path: 'electron/transport/client-line', may: [BASE, CONTRACT, 'electron/transport/port'] },
  { path: 'electron/transport/child', may: ['electron/transport/port'] },
  {
    path: 'electron/transport/kept-worker',
    may: [BASE, CONTRACT, 'electron/transport/port', 'electron/transport/child'],
  },
  { path: 'electron/transport/ipc', may: [CONTRACT, 'electron/transport/utility'] },
  { path: 'electron/transport/headers', may: [] },
  { path: 'electron/transport/utility', may: ['electron/transport/port'] },
  { path: 'electron/transport/window-files', may: [] },
  { path: 'electron/transport/http', may: [BASE, CONTRACT, 'electron/transport/port', ...WINDOW_ANSWERS] },
  { path: 'electron/shell', may: [CONTRACT, 'electron/transport'] },

  { path: 'electron/resources', may: [BASE, CONTRACT, 'assets', 'templates'] },
  { path: 'electron/app-settings', may: [CONTRACT, 'electron/resources'], mayTypes: ['electron/service'] },
  { path: 'electron/main', may: [...ROOT, 'electron/shell', 'electron/transport', 'electron/worker', 'electron/cli'] },
  { path: 'electron/serve', may: [...ROOT, 'electron/serve-run', 'electron/transport/http'] },
  { path: 'electron/serve-run', may: [...ROOT, ...LINES, ...WINDOW_ANSWERS, 'electron/transport/http'] },
  { path: 'electron/cli', may: [...ROOT, ...HEADLESS, ...LINES] },
  { path: 'electron/vault-process', may: ['electron/vault-run'] },
  {
    path: 'electron/vault-run',
    may: [...ROOT, ...HEADLESS, ...LINES, 'electron/vault-run-app', 'electron/app-settings'],
  },
  { path: 'electron/vault-run-app', may: [...ROOT, ...HEADLESS, ...LINES] },
  { path: 'electron/worker-process', may: [...ROOT, ...HEADLESS, ...LINES] },
  { path: 'electron/preload', may: [], mayTypes: [CONTRACT] },

  { path: 'renderer/ui', may: [] },
  { path: 'renderer/text', may: [LANGUAGE] },
  { path: 'renderer/client', may: [BASE, CONTRACT] },
  { path: 'renderer/parts', may: [...TRADE, 'core/document', CONTRACT, ...WINDOW] },
  ...['record-editor', 'pickers', 'pdf-pages', 'facts'].map((name) => ({
    path: `renderer/parts/${name}`,
    may: [...TRADE, 'core/document', CONTRACT, ...WINDOW, 'renderer/parts'],
  })),
  { path: 'renderer/features/*', may: [...TRADE, 'core/document', CONTRACT, ...WINDOW, 'renderer/parts'] },
  { path: 'renderer/app', may: [...TRADE, CONTRACT, 'renderer/features', 'renderer/parts', ...WINDOW] },
]

/** Folders whose files may import anything, and which nothing else imports. */
export const OUTSIDE = ['test', 'bench', 'scripts'] as const

export const MAP: ProjectMap = { rooms: ROOMS, owners: PACKAGE_OWNERS }
