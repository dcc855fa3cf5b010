import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serve } from '../../electron/serve-run.ts'
import { exchange, openPage, send, until } from '../electron/transport/page.ts'
import { changedSample, FICTIONAL, freshFolder } from './aide.ts'
import { startHost, type HostChoices, type TestHost } from './host.ts'
import { madeVault } from './made-vault.ts'
import { PASSPHRASE, type VaultPlace } from './vault-place.ts'

const HERE = import.meta.dirname
const ON_LINUX = process.platform === 'linux'

/** A built window of one page. */
const smallWindow = (): string => {
  const folder = freshFolder()
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Aide-Mémoire</title>')
  return folder
}
const hostWith = async (choices: HostChoices = {}): Promise<TestHost> => {
  const host = await startHost({ window: smallWindow(), ...choices })
  onTestFinished(host.stop)
  return host
}
const unlocking = (place: VaultPlace) => ({
  folder: place.vault,
  secret: { passphrase: new TextEncoder().encode(PASSPHRASE) },
  mode: 'write',
})

const isAlive = (pid: number): boolean => {
  try {
    // A process that ended and was not asked about is still listed, as a zombie.
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
const childrenOf = (pid: number): readonly number[] =>
  fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((one) => one.trim() !== '')
    .map(Number)
const familyOf = (pid: number): readonly number[] => [pid, ...childrenOf(pid).flatMap(familyOf)]

/** Starts one of the test's programs at a terminal of its own, in a home of its own. */
const atTerminal = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const home = freshFolder()
  const temporary = path.join(home, 'tmp')
  fs.mkdirSync(temporary)
  const child: ChildProcess = spawn(process.execPath, [path.join(HERE, program), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      TMPDIR: temporary,
      ...env,
    },
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    pid: child.pid ?? 0,
    temporary,
    said: () => said,
    addresses: () => Array.from(said.matchAll(/^AIDE (\S+)$/gm), ([, url = '']) => url),
    type: (text: string) => void child.stdin?.write(text),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    exit,
  }
}

describe('the loopback host', () => {
  test('opens a vault for its page, and is gone with the vault process once the page locks it', async () => {
    const place = await madeVault('fictional')
    const host = await hostWith()
    const page = await openPage(host.url)
    page.listen()
    expect(await page.call('vault.unlock', unlocking(place))).toMatchObject({ ok: true, value: { damaged: [] } })
    const family = process.platform === 'linux' ? familyOf(host.pid) : []
    expect(await page.call('vault.lock', {})).toEqual({ ok: true, value: null })
    expect(await host.ended).toBe('asked')
    expect(family.filter(isAlive)).toEqual([])
    await until(() => page.events.some((event) => event.kind === 'locked'))
    await expect(send(host.origin, {})).rejects.toThrow('ECONNREFUSED')
  })

  test('U61 O3 locks an office at work by itself, and a draft that was sealed in the last moment is there again', async () => {
    const place = await madeVault('fictional')
    const host = await hostWith({ lockMinutes: 5 })
    const page = await openPage(host.url)
    page.listen()
    await page.call('vault.unlock', unlocking(place))
    host.idle(5 * 60_000 + 1)
    await until(() => page.events.some((event) => event.kind === 'locking'))
    const draft = { object: 'office', key: 'name.en', generation: 1, content: { text: 'half a na', caret: 9 } }
    expect(await page.call('drafts.save', draft)).toEqual({ ok: true, value: null })
    expect(await host.ended).toBe('idle')
    const next = await openPage((await hostWith()).url)
    await next.call('vault.unlock', unlocking(place))
    expect(await next.call('drafts.list', {})).toMatchObject({ value: [{ content: draft.content }] })
  })

  test('U61 locks after as many minutes as the office says', async () => {
    const file = changedSample((records) => {
      for (const office of records.records['office'] ?? []) office['lockMinutes'] = 2
    }, FICTIONAL)
    const place = await madeVault()
    expect(place.on('records', 'import', file, '--vault', place.vault, '--replace').status).toBe(0)
    const host = await hostWith({ lockMinutes: 'as-the-office-says' })
    const page = await openPage(host.url)
    page.listen()
    expect(await page.call('vault.unlock', unlocking(place))).toMatchObject({ value: { lockMinutes: 2 } })
    host.idle(2 * 60_000)
    expect(await host.ended).toBe('idle')
  })

  test('locks when the clock jumps, as it does over sleep', async () => {
    const place = await madeVault()
    const host = await hostWith()
    const page = await openPage(host.url)
    page.listen()
    await page.call('vault.unlock', unlocking(place))
    host.jump(6 * 60_000)
    expect(await host.ended).toBe('clock')
  })

  test.runIf(ON_LINUX)('A49 listens on 127.0.0.1 alone, at a port that the system chose', async () => {
    const [one, two] = [await hostWith(), await hostWith()]
    expect(one.origin).not.toBe(two.origin)
    const listening = (file: string): readonly string[] => {
      const sockets = new Set(
        familyOf(one.pid).flatMap((pid) =>
          fs.readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
            try {
              return /^socket:\[(\d+)\]$/.exec(fs.readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
            } catch {
              return []
            }
          }),
        ),
      )
      return fs
        .readFileSync(`/proc/${one.pid}/net/${file}`, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , , state, , , , , , inode]) => state === '0A' && sockets.has(inode ?? ''))
        .map(([, address = '']) => address)
    }
    const port = Number(new URL(one.origin).port).toString(16).toUpperCase().padStart(4, '0')
    expect([listening('tcp'), listening('tcp6')]).toEqual([[`0100007F:${port}`], []])
  })

  test.runIf(ON_LINUX)(
    'A35 A50 no argument, environment or file of a process names the token or the secret',
    async () => {
      const place = await madeVault()
      const host = await hostWith()
      const page = await openPage(host.url)
      await page.call('vault.unlock', unlocking(place))
      const secrets = [new URL(host.url).hash.slice(1), page.secret, PASSPHRASE]
      const seen = familyOf(host.pid).map((pid) =>
        ['cmdline', 'environ'].map((name) => fs.readFileSync(`/proc/${pid}/${name}`, 'latin1')).join('\0'),
      )
      const files = fs
        .readdirSync(host.home, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
      expect(seen.length).toBeGreaterThan(1)
      expect(secrets.filter((secret) => [...seen, ...files].some((text) => text.includes(secret)))).toEqual([])
      expect([host.stderr(), host.stdout()]).toEqual(['', `AIDE ${host.url}\n`])
    },
  )
})

describe('browser mode', () => {
  test('A51 is off where the administrator of the computer does not allow it, and leaves no process behind', async () => {
    const before = process.platform === 'linux' ? childrenOf(process.pid) : []
    const served = await serve({
      vaultProgram: new URL('../fakes/vault-process-forbidding.ts', import.meta.url),
      window: smallWindow(),
      clock: { wall: Date.now, steady: () => performance.now() },
    })
    expect(served).toEqual({ ok: false, error: 'not-allowed' })
    await until(() => process.platform !== 'linux' || childrenOf(process.pid).length === before.length)
  })
})

describe('at a terminal', () => {
  /** A browser that writes down what it was given to open. */
  const desktopWith = (script: string): Readonly<Record<string, string>> => {
    const folder = freshFolder()
    fs.writeFileSync(path.join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return { DISPLAY: ':9', PATH: `${folder}:${process.env['PATH']}`, SEEN: path.join(folder, 'seen') }
  }

  test.runIf(ON_LINUX)(
    'A50 the browser is led to the page by a file of this person’s alone, which is gone once it has come',
    async () => {
      const env = desktopWith('stat -c "%a %n" "$1" > "$SEEN.stat"; cp "$1" "$SEEN.part"; mv "$SEEN.part" "$SEEN"')
      const terminal = atTerminal('serve-process.ts', [smallWindow()], env)
      const seen = env['SEEN'] ?? ''
      await until(() => fs.existsSync(seen))
      const [mode, file = ''] = fs.readFileSync(`${seen}.stat`, 'utf8').trim().split(' ')
      const [, url = ''] = /url=(http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43})"/.exec(fs.readFileSync(seen, 'utf8')) ?? []
      expect([mode, fs.statSync(path.dirname(file)).mode & 0o777]).toEqual(['600', 0o700])
      const page = await openPage(url)
      page.listen()
      await until(() => !fs.existsSync(path.dirname(file)))
      expect(fs.readdirSync(terminal.temporary)).toEqual([])
      await page.call('vault.lock', {})
      expect(await terminal.exit).toBe(0)
      expect(terminal.said()).toBe(
        'Aide-Mémoire opens in your browser. This terminal belongs to it: leave it open.\nLocked. Start it again to open it.\n',
      )
    },
  )

  test.runIf(ON_LINUX)(
    'A50 a browser that has not come after ten seconds leaves the address to the person',
    async () => {
      const terminal = atTerminal('serve-process.ts', [smallWindow()], desktopWith('true'))
      const start = performance.now()
      while (terminal.addresses().length === 0 && performance.now() - start < 20_000)
        await new Promise((resolve) => setTimeout(resolve, 100))
      expect(performance.now() - start).toBeGreaterThan(9000)
      expect((await exchange(terminal.addresses()[0] ?? '')).status).toBe(200)
    },
  )

  test('without a browser to start, the address is printed', async () => {
    const terminal = atTerminal('serve-process.ts', [smallWindow()], { PATH: '/nowhere', DISPLAY: ':9' })
    await until(() => terminal.addresses().length === 1)
    expect((await exchange(terminal.addresses()[0] ?? '')).status).toBe(200)
    expect(fs.readdirSync(terminal.temporary)).toEqual([])
  })

  test('Enter gives a new address while no page has come, and opens the app again once it has locked', async () => {
    const terminal = atTerminal('keep-host-process.ts', [smallWindow(), '--print'])
    await until(() => terminal.addresses().length === 1)
    terminal.type('\n')
    await until(() => terminal.addresses().length === 2)
    const [first = '', second = ''] = terminal.addresses()
    expect([(await exchange(first)).status, new URL(first).origin]).toEqual([403, new URL(second).origin])
    const page = await openPage(second)
    page.listen()
    terminal.type('\n')
    await page.call('vault.lock', {})
    await until(() => terminal.said().includes('Locked. Press Enter to open it again.\n'))
    expect(terminal.addresses()).toHaveLength(2)
    terminal.type('\n')
    await until(() => terminal.addresses().length === 3)
    expect((await exchange(second).catch(() => ({ status: 0 }))).status).not.toBe(200)
    await openPage(terminal.addresses()[2] ?? '')
    terminal.kill('SIGINT')
    expect(await terminal.exit).toBe(0)
  })

  test.runIf(ON_LINUX)('ends, and the vault process with it, when the program that started it is killed', async () => {
    const terminal = atTerminal('keep-host-process.ts', [smallWindow(), '--print'])
    await until(() => terminal.addresses().length === 1)
    const family = familyOf(terminal.pid)
    expect(family).toHaveLength(3)
    terminal.kill('SIGKILL')
    await until(() => family.every((pid) => !isAlive(pid)))
  })

  test('a window that was not built is said to be so', async () => {
    const terminal = atTerminal('serve-process.ts', [freshFolder(), '--print'])
    expect(await terminal.exit).toBe(1)
    expect(terminal.said()).toBe(
      'The window has not been built. Nothing was started. Run “npm start”, which builds it.\n',
    )
  })
})
