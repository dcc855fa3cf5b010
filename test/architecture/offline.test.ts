import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const sources = globSync('{core,electron,renderer}/**/*.{ts,tsx,html,css}', { cwd: ROOT }).map((file) => ({
  file: file.split(path.sep).join('/'),
  text: readFileSync(path.join(ROOT, file), 'utf8'),
}))

/** The files that hold a word, as `file: word`. */
const findings = (pattern: RegExp, within: (file: string) => boolean = () => true): string[] =>
  sources.flatMap(({ file, text }) =>
    within(file) ? [...text.matchAll(pattern)].map(([word]) => `${file}: ${word}`) : [],
  )

test('A48 A41 (15) nothing opens an address outside, crashes to a server, updates itself or loosens the sandbox', () => {
  const forbidden =
    /\b(?:openExternal|autoUpdater|crashReporter|sendBeacon|RTCPeerConnection|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|executeJavaScript|insertCSS|bypassCSP|nodeIntegration: true|sandbox: false|contextIsolation: false|webSecurity|webviewTag: true)\b/g
  expect(findings(forbidden)).toEqual([])
})

test('A48 the search finds what it looks for: the settings that are there are found', () => {
  expect(findings(/\bcontextIsolation: true\b/g)).toEqual(['electron/shell/preferences.ts: contextIsolation: true'])
})

test('A48 only main and the preload script take functions from Electron; the rest of the app takes its types', () => {
  const taking = sources.filter(({ text }) =>
    /^import (?!type\b)[^;]*?from 'electron'$/ms.test(text.replaceAll(/^import type .*$/gm, '')),
  )
  expect(taking.map(({ file }) => file).filter((file) => file.startsWith('electron/'))).toEqual([
    'electron/main.ts',
    'electron/preload.ts',
  ])
})

/** Names that say which vocabulary a file is written in; none is ever asked for. */
const NAMES_NOT_PLACES = [
  // The loopback host as it names itself: 127.0.0.1 and its port.
  'http://${host}',
  'http://schemas.',
  'http://purl.org/',
  'http://www.w3.org/',
  'http://ns.adobe.com/',
  'http://www.aiim.org/',
  'http://iptc.org/',
]

test('A77 the sources of the program name no address but those of XML vocabularies and of this computer', () => {
  const found = findings(/https?:\/\/[^\s'"`)>\\]+/g).filter((line) => {
    const address = line.slice(line.indexOf(': ') + 2)
    return !NAMES_NOT_PLACES.some((name) => address.startsWith(name)) && !/^http:\/\/127\.0\.0\.1[:/$]/.test(address)
  })
  expect(found).toEqual([])
})
