import type { WebFrameMain } from 'electron'
import { expect, test } from 'vitest'
import { SHELL_CALLS } from '#core/contract'
import { runningDesktop } from './running-desktop.ts'

const title = (desk: ReturnType<typeof runningDesktop>, frame: WebFrameMain | null) =>
  desk.invoke(frame, 'shell', 'title', { text: 'x' }).then(
    () => 'answered',
    (thrown: unknown) => String(thrown).replace(/^.*refused: /, ''),
  )

const FORGED: readonly (readonly [string, (own: WebFrameMain) => WebFrameMain | null])[] = [
  ['a frame that has gone', () => null],
  ['a frame within a page', (own) => ({ ...own, url: own.url }) as WebFrameMain],
  ['another address', (own) => Object.assign(own, { url: 'https://aide/' })],
  ['an address that begins like ours', (own) => Object.assign(own, { url: 'app://aide.example/' })],
  ['an address with a name before ours', (own) => Object.assign(own, { url: 'app://aide@example/' })],
  ['no address', (own) => Object.assign(own, { url: '' })],
]

test.each(FORGED)('A41 (17) %s is refused on both channels', async (_what, forge) => {
  const desk = runningDesktop()
  const own = desk.frame()
  const fine = await title(desk, own)
  const forged = forge(own)
  const answer = await title(desk, forged)
  desk.send(forged, 'connect')
  expect({ fine, answer, ports: desk.vault().posted }).toEqual({
    fine: 'answered',
    answer: 'not a page of this program',
    ports: [],
  })
})

test('A41 (17) a page that connects gets one end of a line, the vault process the other, and main keeps none', () => {
  const desk = runningDesktop()
  desk.send(desk.frame(), 'connect')
  const [sent] = (desk.frame() as unknown as { sent: readonly [string, null, readonly { name: string }[]][] }).sent
  expect({ page: [sent?.[0], sent?.[2][0]?.name], vault: desk.vault().posted.map(({ message }) => message) }).toEqual({
    page: ['port', 'port1'],
    vault: [{ kind: 'window' }],
  })
})

const WRONG: readonly unknown[] = [
  undefined,
  null,
  7,
  'x',
  [],
  { extra: 1 },
  { text: 7 },
  { paths: [7] },
  { menus: 'all' },
]
const CALLS = Object.keys(SHELL_CALLS)

test.each(CALLS)('A44 the shell call %s refuses what is no input of it, and asks no dialog', async (call) => {
  const desk = runningDesktop()
  const outcomes = await Promise.all(
    WRONG.map((input) =>
      desk.invoke(desk.frame(), 'shell', call, input).then(
        () => input,
        () => 'refused',
      ),
    ),
  )
  // No text is an input of the call on the clipboard only where it is left out.
  expect({ outcomes: outcomes.filter((one) => one !== 'refused'), asked: desk.asked }).toEqual({
    outcomes: [],
    asked: [],
  })
})

test('A44 a call that the table does not have is refused, also one that every object has', async () => {
  const desk = runningDesktop()
  const names = ['toString', '__proto__', 'constructor', 'openExternal', 7, null]
  const outcomes = await Promise.all(
    names.map((name) => desk.invoke(desk.frame(), 'shell', name, {}).catch((thrown: unknown) => String(thrown))),
  )
  expect(outcomes.filter((one) => !String(one).includes('no such call'))).toEqual([])
})

test('a path never reaches the page: it gets a token and a last name, the vault process gets the path', async () => {
  const desk = runningDesktop()
  desk.answers.open.push('/officer/Visit papers')
  const chosen = await desk.invoke(desk.frame(), 'shell', 'folder', {})
  const token = '1'.padStart(32, '0')
  expect({ chosen, told: desk.vault().posted.map(({ message }) => message) }).toEqual({
    chosen: { token, name: 'Visit papers' },
    told: [{ kind: 'token', token, path: '/officer/Visit papers' }],
  })
})

test('no dialog puts what was chosen among the recent documents of the system', async () => {
  const desk = runningDesktop()
  await desk.invoke(desk.frame(), 'shell', 'folder', {})
  await desk.invoke(desk.frame(), 'shell', 'open', { endings: ['.docx'], many: true })
  await desk.invoke(desk.frame(), 'shell', 'save', { name: 'pack.pdf' })
  const asked = desk.asked as readonly { readonly properties: readonly string[] }[]
  expect(asked.map(({ properties }) => properties.includes('dontAddToRecent'))).toEqual([true, true, true])
})

test('A41 (15) only a file that was just written is opened, only after asking, and never one outside its folder', async () => {
  const desk = runningDesktop()
  desk.unlock()
  desk.answers.open.push('/out')
  const { token } = (await desk.invoke(desk.frame(), 'shell', 'folder', {})) as { readonly token: string }
  const open = (name: string) => desk.invoke(desk.frame(), 'shell', 'after', { token, name, act: 'open' })
  const unknown = await open('pack.pdf')
  desk.vault().emit('message', { kind: 'written', token, names: ['pack.pdf'] })
  const outside = await open('../pack.pdf').catch(() => 'refused')
  desk.answers.box = 1
  const declined = await open('pack.pdf')
  desk.answers.box = 0
  const opened = await open('pack.pdf')
  expect({ unknown, outside, declined, opened, log: desk.log.filter((line) => line.startsWith('open')) }).toEqual({
    unknown: false,
    outside: 'refused',
    declined: false,
    opened: true,
    log: ['open /out/pack.pdf'],
  })
})

test('a token stands for nothing any more after a lock', async () => {
  const desk = runningDesktop()
  desk.unlock()
  desk.answers.open.push('/out')
  const { token } = (await desk.invoke(desk.frame(), 'shell', 'folder', {})) as { readonly token: string }
  const locking = desk.lock('asked')
  await desk.endVault(desk.vaults()[0])
  await locking
  expect(await desk.invoke(desk.frame(), 'shell', 'after', { token, act: 'folder' })).toBe(false)
})

test('the menu shows the keys of a command without taking them, and runs it in the page', async () => {
  const desk = runningDesktop()
  const lines = [
    { kind: 'command', id: 'export', label: 'Xuất…', keys: 'F12', enabled: true },
    { kind: 'line' },
    { kind: 'role', role: 'copy', label: 'Sao chép' },
  ]
  await desk.invoke(desk.frame(), 'shell', 'menu', { menus: [{ label: 'Tệp', lines }] })
  const [menu] = desk.menus.at(-1) as readonly { readonly submenu: readonly { click?: () => void }[] }[]
  menu?.submenu[0]?.click?.()
  expect({ menu, sent: desk.log.at(-1) }).toMatchObject({
    menu: {
      label: 'Tệp',
      submenu: [
        { id: 'export', label: 'Xuất…', accelerator: 'F12', registerAccelerator: false, enabled: true },
        { type: 'separator' },
        { role: 'copy', label: 'Sao chép' },
      ],
    },
    sent: 'send command "export"',
  })
})

test('a package that the system hands over waits for the unlocking, and is told by a token', () => {
  const desk = runningDesktop()
  desk.showPackage('/post/visit.aide')
  const before = desk.log.filter((line) => line.startsWith('send'))
  desk.unlock()
  expect({ before, after: desk.log.filter((line) => line.startsWith('send')) }).toEqual({
    before: [],
    after: [`send package {"token":"${'1'.padStart(32, '0')}","name":"visit.aide"}`],
  })
})

test('a title of a page is shown only while a vault is open', async () => {
  const desk = runningDesktop()
  const say = () => desk.invoke(desk.frame(), 'shell', 'title', { text: 'Aide-Mémoire – Visits' })
  await say()
  const locked = desk.window.title
  desk.unlock()
  await say()
  expect([locked, desk.window.title]).toEqual(['Aide-Mémoire', 'Aide-Mémoire – Visits'])
})

test('keys are named as the system names them, and a key that it does not know breaks no menu', async () => {
  const desk = runningDesktop()
  const keys = ['Alt+Shift+ArrowUp', 'Ctrl+K', 'Ctrl+Shift+1', 'Ctrl+ă', 'F24']
  const lines = keys.map((one) => ({ kind: 'command', id: one, label: one, keys: one, enabled: true }))
  await desk.invoke(desk.frame(), 'shell', 'menu', { menus: [{ label: 'Go', lines }] })
  const [menu] = desk.menus.at(-1) as readonly { readonly submenu: readonly { readonly accelerator?: string }[] }[]
  expect(menu?.submenu.map(({ accelerator }) => accelerator)).toEqual([
    'Alt+Shift+Up',
    'Ctrl+K',
    'Ctrl+Shift+1',
    undefined,
    undefined,
  ])
})
