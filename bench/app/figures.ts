import { cpus, totalmem } from 'node:os'
import { figure, printTable } from '../measure.ts'

/** What was measured: its worst of twenty (p95) or one figure, and what it was to stay within. */
export type Measured = {
  readonly what: string
  readonly values: readonly number[]
  readonly unit: 'ms' | 'KB' | 'MB' | '%' | 'files'
  readonly goal?: number
}

/** The value that nineteen of twenty stay within. */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? Number.NaN

/** A table of what was measured: median, p95, the worst, and whether the p95 kept its goal. */
export const printMeasured = (rows: readonly Measured[]): string =>
  printTable(
    ['what', 'runs', 'median', 'p95', 'worst', 'goal', ''],
    rows.map(({ what, values, unit, goal }) => [
      what,
      values.length,
      figure(middle(values)),
      `${figure(p95(values))} ${unit}`,
      figure(Math.max(...values)),
      goal === undefined ? '' : `${goal} ${unit}`,
      goal === undefined ? '' : p95(values) <= goal ? 'ok' : 'missed',
    ]),
  )

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The computer that was measured on. */
export const computer = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, no graphics card`
