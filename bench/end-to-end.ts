import { createHash } from 'node:crypto'
import type { WorkerJobs } from '#core/contract'
import { findVisit, makePack, openRecords, openTemplate } from '#electron/service'
import { startWorkerHere } from '#electron/worker'
import { fontReader, shippedTemplates, templateFiles } from '../electron/resources.ts'
import { figure, median, printTable } from './measure.ts'
import { standardRecords } from './records.ts'
import { standardPack } from './standard-pack.ts'

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** From the text of a records file to the bytes of Word and PDF: how much CPU is not rendering, and what re-opening takes. */
export const endToEnd = async (say: (text: string) => void): Promise<void> => {
  const { text, photos } = standardRecords(standardPack(1))
  const template = await openTemplate('standard', { shipped: await shippedTemplates(), readFolder: templateFiles })
  if (!template.ok) throw new Error('the template standard does not read')
  const worker = startWorkerHere({ readFont: fontReader() })
  const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')
  const rounds: { readonly whole: number; readonly render: number; readonly open: number }[] = []
  for (let round = 0; round < 24; round += 1) {
    const spent = { render: 0, open: 0 }
    const timed: WorkerJobs = {
      ...worker,
      render: (job) => within(spent, 'render', () => worker.render(job)),
      open: (job) => within(spent, 'open', () => worker.open(job)),
    }
    globalThis.gc?.()
    const start = cpu()
    const read = openRecords(text, digest)
    if (!read.ok) throw new Error(JSON.stringify(read.error.problems[0]))
    const visit = findVisit(read.value.records, 'JIC')
    if (visit === undefined) throw new Error('no visit')
    const made = await makePack(
      {
        records: read.value.records,
        formats: ['docx', 'pdf'],
        wish: { visit, template: template.value, now: '2031-05-01T02:00:00Z' },
      },
      { worker: timed, digest, readBlob: (blob) => Promise.resolve(photos.get(blob)) },
    )
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    if (made.value.kind === 'refused') throw new Error(`refused: ${made.value.findings.map(({ id }) => id).join()}`)
    if (round >= 12) rounds.push({ whole: cpu() - start, ...spent })
  }
  const of = (pick: (one: (typeof rounds)[number]) => number): string => figure(median(rounds.map(pick)))
  say('\n## From records to Word and PDF, warm, CPU (goal: all but rendering and re-opening <= 150 ms)\n')
  say(
    printTable(
      ['part', 'ms'],
      [
        ['rendering Word and PDF', of((one) => one.render)],
        ['read, validate, gather, compose, check', of((one) => one.whole - one.render - one.open)],
        ['re-opening the files', of((one) => one.open)],
      ],
    ),
  )
}

const within = async <T>(
  spent: { render: number; open: number },
  part: 'render' | 'open',
  run: () => Promise<T>,
): Promise<T> => {
  const start = cpu()
  try {
    return await run()
  } finally {
    spent[part] += cpu() - start
  }
}
