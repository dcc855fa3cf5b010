import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { answerAsset, PRIVILEGES } from '../../../electron/shell/assets.ts'
import { readListedFiles } from '../../../electron/transport/window-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'window-'))
mkdirSync(path.join(folder, 'assets'))
writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
writeFileSync(path.join(folder, 'assets', 'start.js'), 'start()')
writeFileSync(path.join(folder, 'secret.txt.key'), 'not listed')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const answer = answerAsset(await readListedFiles(folder, ['index.html', 'assets/start.js']))
const get = (url: string, method = 'GET') => answer({ url, method })

test('A47 the page and its files are answered, each with its type', async () => {
  const [page, script] = [get('app://aide/'), get('app://aide/assets/start.js')]
  expect([await page.text(), page.headers.get('Content-Type')]).toEqual(['<!doctype html>', 'text/html; charset=utf-8'])
  expect([await script.text(), script.headers.get('Content-Type')]).toEqual([
    'start()',
    'text/javascript; charset=utf-8',
  ])
})

const TRAVERSAL = [
  'app://aide/../main.js',
  'app://aide/assets/../index.html',
  'app://aide/%2e%2e/main.js',
  'app://aide/..%2fmain.js',
  'app://aide/..\\main.js',
  'app://aide/assets%2fstart.js',
  'app://aide//assets/start.js',
  'app://aide/./assets/start.js',
  'app://aide/assets/start.js/',
  'app://aide/assets/start.js%00.png',
  'app://aide/assets/START.js',
  'app://aide/assets/start.js?x',
  'app://aide/assets',
  'app://aide/secret.txt.key',
  'app://aide/index.html',
  'app://aide/C:/Windows/win.ini',
  'app://aide//etc/passwd',
  'app://aide/toString',
  'app://aide/__proto__',
  'app://aide',
  'app://other/',
  'app:///',
  'file:///etc/passwd',
  '',
]

test.each(TRAVERSAL)('A47 %s is not there', async (url) => {
  const response = get(url)
  expect([response.status, await response.text()]).toEqual([404, ''])
})

test('A47 only GET is answered', () => {
  expect(['POST', 'HEAD', 'PUT', 'OPTIONS'].map((method) => get('app://aide/', method).status)).toEqual([
    404, 404, 404, 404,
  ])
})

test('A41 (7) A43 each answer, a refusal too, carries the policy that lets a page connect nowhere', () => {
  for (const response of [get('app://aide/'), get('app://aide/nothing')]) {
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy.split('; ').toSorted()).toEqual(
      [
        "base-uri 'none'",
        "connect-src 'none'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "frame-src 'none'",
        "img-src 'self' blob:",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "script-src 'self'",
        "style-src 'self'",
        'trusted-types aide-worker',
        "worker-src 'self'",
      ].toSorted(),
    )
    expect(
      ['X-Content-Type-Options', 'Referrer-Policy', 'Cache-Control'].map((name) => response.headers.get(name)),
    ).toEqual(['nosniff', 'no-referrer', 'no-store'])
  }
})

test('A41 (18) the scheme is an origin of its own and may not pass the policy by', () => {
  expect(PRIVILEGES).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true },
  })
})
