import { readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { ReadStream } from 'node:tty'
import { err, ok, type Result } from '#core/base'
import type { Texts } from '#core/language'

/** Why there is no passphrase. */
export type PassphraseProblem =
  | { readonly kind: 'passphrase-file'; readonly file: string }
  | { readonly kind: 'passphrase-none' }
  | { readonly kind: 'passphrase-twice' }

const LARGEST = 4096

/**
 * A passphrase from a file, from the terminal without echo, or from the first line of standard input when that is no
 * terminal. Never from an argument, never from the environment. The caller overwrites it.
 */
export const askPassphrase = async (
  t: Texts,
  { file, isNew }: { readonly file?: string | undefined; readonly isNew?: boolean },
): Promise<Result<Uint8Array, PassphraseProblem>> => {
  if (file !== undefined) return fromFile(file)
  if (!process.stdin.isTTY) return fromInput()
  const typed = await fromTerminal(process.stdin, t(isNew === true ? 'vault.askNew' : 'vault.ask'))
  if (isNew !== true) return ok(typed)
  const again = await fromTerminal(process.stdin, t('vault.askAgain'))
  const isSame = Buffer.compare(typed, again) === 0
  again.fill(0)
  return isSame ? ok(typed) : err({ kind: 'passphrase-twice' })
}

const fromFile = async (file: string): Promise<Result<Uint8Array, PassphraseProblem>> => {
  try {
    const found = await stat(file)
    if (!found.isFile() || found.size > LARGEST) return err({ kind: 'passphrase-file', file })
    return ok(firstLine(await readFile(file)))
  } catch {
    return err({ kind: 'passphrase-file', file })
  }
}

/** The lines of standard input, read once: a command may need two of them. */
const input: { lines: AsyncIterator<string> | undefined } = { lines: undefined }

const fromInput = async (): Promise<Result<Uint8Array, PassphraseProblem>> => {
  input.lines ??= createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  const next = await input.lines.next()
  return next.done === true ? err({ kind: 'passphrase-none' }) : ok(new TextEncoder().encode(next.value))
}

const firstLine = (bytes: Buffer): Uint8Array => {
  const ends = [bytes.indexOf(0x0a), bytes.indexOf(0x0d)].filter((at) => at >= 0)
  const line = Uint8Array.from(bytes.subarray(0, ends.length > 0 ? Math.min(...ends) : bytes.length))
  bytes.fill(0)
  return line
}

const [INTERRUPT, END, ENTER, NEW_LINE, DELETE, BACKSPACE] = [3, 4, 13, 10, 127, 8]

/** What is typed at a terminal, none of it shown. Ctrl+C ends the program, as anywhere. */
export const fromTerminal = (terminal: ReadStream, prompt: string): Promise<Uint8Array> =>
  new Promise((resolve) => {
    process.stderr.write(`${prompt} `)
    const typed: number[] = []
    const settle = (): void => {
      terminal.setRawMode(false)
      terminal.pause()
      terminal.off('data', hear)
      process.stderr.write('\n')
      const bytes = Uint8Array.from(typed)
      typed.fill(0)
      resolve(bytes)
    }
    const hear = (chunk: Buffer): void => {
      for (const byte of chunk) {
        if (byte === INTERRUPT) {
          terminal.setRawMode(false)
          process.stderr.write('\n')
          process.exit(130)
        } else if (byte === ENTER || byte === NEW_LINE || byte === END) return settle()
        else if (byte === DELETE || byte === BACKSPACE) dropLast(typed)
        else typed.push(byte)
      }
    }
    terminal.setRawMode(true)
    terminal.on('data', hear)
    terminal.resume()
  })

/** Drops the last character: the bytes of its continuation in UTF-8, then its first. */
const dropLast = (typed: number[]): void => {
  while (((typed.at(-1) ?? 0) & 0xc0) === 0x80) typed.pop()
  typed.pop()
}
