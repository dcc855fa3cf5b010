import type { Reporter, TestModule } from 'vitest/node'

type Outcome = 'passed' | 'failed' | 'skipped'

/** Ends a run of the tests by naming what was skipped, and by one line of counts alone: `N passed, N failed, N skipped`. */
export class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const named = (outcome: Outcome) => tests.filter((one) => outcomeOf(one.result().state) === outcome)
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length
    for (const one of named('skipped')) process.stdout.write(`skipped: ${one.fullName}\n`)
    const failed = named('failed').length + brokenFiles + unhandled.length
    process.stdout.write(`${named('passed').length} passed, ${failed} failed, ${named('skipped').length} skipped\n`)
  }
}

const outcomeOf = (state: 'passed' | 'failed' | 'skipped' | 'pending'): Outcome =>
  state === 'pending' ? 'skipped' : state
