import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { alternate, figure, median, printTable, type Contender, type Timing } from './measure.ts'
import { docxGuide } from './peers/docx-guide.ts'
import { docxtemplaterFill } from './peers/docxtemplater.ts'
import { pdfkitGuide } from './peers/pdfkit-guide.ts'
import { standardDocument } from './document.ts'
import type { Given } from './one.ts'
import { createRenderer } from './render.ts'
import { standardPack, type StandardPack } from './standard-pack.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const hasTool = (name: string): boolean => spawnSync('which', [name]).status === 0

/** The standard pack beside its peers in one run: warm, ten times as long, sizes, text found, cold against LibreOffice, end to end. */
export const packs = async (): Promise<void> => {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'aide-bench-'))
  try {
    await warm('docx', [
      ['docxtemplater', docxtemplaterFill],
      ['docx as its guide shows', docxGuide],
    ])
    await warm('pdf', [['pdfkit as its guide shows', pdfkitGuide]])
    await textFound(work)
    await cold(work)
    say(alone('records'))
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

type Peer = readonly [name: string, render: (pack: StandardPack) => Promise<Uint8Array> | Uint8Array]

const GOALS = { docx: { 1: 0.5, 10: 0.8 }, pdf: { 1: 0.35, 10: 0.5 } } as const

const warm = async (kind: 'docx' | 'pdf', peers: readonly Peer[]): Promise<void> => {
  const growth: number[] = []
  for (const scale of [1, 10] as const) {
    const pack = standardPack(scale)
    const ours: Contender = { name: 'ours', run: await createRenderer(kind, scale) }
    const contenders = [...peers.map(([name, render]): Contender => ({ name, run: () => render(pack) })), ours]
    const timings = await alternate(contenders, scale === 1 ? 9 : 5, 2)
    const mine = timings.at(-1)
    growth.push(mine?.ms ?? 0)
    say(`\n## ${kind.toUpperCase()}, ${scale}x, warm (goal: ours <= ${GOALS[kind][scale]}x)\n`)
    say(
      printTable(
        ['writer', 'ms', 'ratio', 'KB', 'size'],
        timings.map((timing) => rowOf(timing, timings[0])),
      ),
    )
    if (kind === 'pdf' && scale === 1) await sizes(ours, timings[0])
  }
  say(`\nGrowth of ours, 10x against 1x: ${figure((growth[1] ?? 0) / (growth[0] ?? 1))}x (goal: <= 11x)`)
}

const rowOf = ({ name, ms, ratio, bytes }: Timing, base: Timing | undefined): readonly string[] => [
  name,
  figure(ms),
  `${ratio.toFixed(2)}x`,
  (bytes / 1000).toFixed(0),
  `${(bytes / (base?.bytes ?? bytes)).toFixed(2)}x`,
]

/** The file without the object streams that hold its tag tree. */
const sizes = async (ours: Contender, base: Timing | undefined): Promise<void> => {
  const bytes = Buffer.from(await ours.run())
  const tags = tagTreeBytes(bytes)
  const share = (size: number): string => `${(size / (base?.bytes ?? 1)).toFixed(2)}x`
  say(
    `\nSize against pdfkit: ${share(bytes.length)} with its tag tree (goal: <= 1.5x), ${share(bytes.length - tags)} without (goal: <= 1.1x)`,
  )
}

const tagTreeBytes = (bytes: Buffer): number => {
  let sum = 0
  for (const match of bytes.toString('latin1').matchAll(/\/Type ?\/ObjStm[^>]*?>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = bytes.indexOf('endstream', start)
    try {
      if (zlib.inflateSync(bytes.subarray(start, end)).includes('<</S/')) sum += end - start
    } catch {
      continue
    }
  }
  return sum
}

/** The output of another bench in a process of its own, where nothing of the peers is left to clean up. */
const alone = (name: string): string =>
  execFileSync(process.execPath, ['--expose-gc', path.join(import.meta.dirname, 'main.ts'), name], {
    encoding: 'utf8',
  }).trimEnd()

const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b]+/g, '')

const textFound = async (work: string): Promise<void> => {
  if (!hasTool('pdftotext')) return say('\npdftotext is not installed: text not looked for')
  const file = path.join(work, 'standard.pdf')
  fs.writeFileSync(file, await (await createRenderer('pdf', 1))())
  const text = squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }))
  const pack = standardPack(1)
  const wanted: readonly (readonly [string, readonly string[]])[] = [
    ['Vietnamese', pack.glossary.map(({ vi }) => vi)],
    ['Chinese', pack.glossary.map(({ zh }) => zh)],
    ['Cyrillic', pack.glossary.map(({ ru }) => ru)],
    ['names', pack.delegation.map(({ name }) => name)],
  ]
  const rows = wanted.map(([name, all]) => [
    name,
    all.length,
    `${((100 * all.filter((one) => text.includes(squeezed(one))).length) / all.length).toFixed(0)} %`,
  ])
  say(`\n## Text found by pdftotext (goal: 100 %)\n\n${printTable(['script', 'strings', 'found'], rows)}`)
}

const seconds = (command: string, args: readonly string[]): number => {
  const start = performance.now()
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr.slice(-500)}`)
  return performance.now() - start
}

/** Whole processes, cold and in alternation: ours makes the PDF, LibreOffice converts the Word file of the same pack. */
const cold = async (work: string): Promise<void> => {
  if (!hasTool('soffice')) return say('\nLibreOffice is not installed: no whole-process comparison')
  const docx = path.join(work, 'standard.docx')
  fs.writeFileSync(docx, await (await createRenderer('docx', 1))())
  const office = [
    '-env:UserInstallation=file://' + path.join(work, 'profile'),
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    path.join(work, 'office'),
    docx,
  ]
  const given = path.join(work, 'given.json')
  const { document, pictures } = standardDocument(standardPack(1))
  const texts = [...pictures].map(([sha256, bytes]) => [sha256, Buffer.from(bytes).toString('base64')] as const)
  fs.writeFileSync(given, JSON.stringify({ document, pictures: texts } satisfies Given))
  const ours = [path.join(import.meta.dirname, 'one.ts'), given, path.join(work, 'ours.pdf')]
  const times: { readonly office: number; readonly ours: number }[] = []
  for (let round = 0; round < 6; round += 1) {
    const one = { office: seconds('soffice', office), ours: seconds(process.execPath, ours) }
    if (round > 0) times.push(one)
  }
  const ratio = median(times.map((one) => one.ours / one.office))
  say(`\n## PDF, whole process, cold (goal: ours <= 0.4x)\n`)
  say(
    printTable(
      ['process', 'ms', 'ratio'],
      [
        ['LibreOffice converting the Word file', figure(median(times.map((one) => one.office))), '1.00x'],
        ['ours', figure(median(times.map((one) => one.ours))), `${ratio.toFixed(2)}x`],
      ],
    ),
  )
}
