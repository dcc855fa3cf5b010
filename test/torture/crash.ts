import { COMPACTING } from '../electron/vault/crash/compacting.ts'
import {
  badOf,
  crash,
  NO_FIGURES,
  sumOf,
  type Figures,
  type Reach,
  type Scenario,
} from '../electron/vault/crash/harness.ts'
import { headerChanges } from '../electron/vault/crash/header-changes.ts'
import { MIGRATING } from '../electron/vault/crash/migrating.ts'
import { DRAFTS, JSON_FILE_SAVES, MAKING } from '../electron/vault/crash/other-subjects.ts'
import { SCENARIOS } from '../electron/vault/crash/scenarios.ts'
import { told } from './print.ts'

/** The figure of SECURITY 10.3. */
const WANTED = 1_000_000

/** Opens a million distinct disks that a power cut may leave; beside them those that lowdb's own way of saving leaves. */
export async function crashTorture(): Promise<boolean> {
  const start = performance.now()
  let sum: Figures = NO_FIGURES
  const add = async <A>(scenario: Scenario<A>, reach = REACH): Promise<void> => {
    const found = await crash(scenario, reach)
    sum = sumOf(sum, found)
    told(`  ${scenario.name}: ${sentence(found)}`, start, badOf(found) === 0)
  }
  for (const scenario of SCENARIOS) await add(scenario)
  await add(MAKING)
  await add(DRAFTS)
  await add(await headerChanges(), { ...REACH, laterEvery: 1, againEvery: 1, killEvery: 1 })
  await add(MIGRATING)
  await add(COMPACTING, { ...REACH, limit: 8, killEvery: 900 })
  const low = await crash(JSON_FILE_SAVES, { limit: 100_000, laterEvery: 10, againEvery: 10, killEvery: 1 })
  process.stdout.write(`  JSONFile, for comparison: ${sentence(low)}\n`)
  return told(`crash model: ${sentence(sum)}`, start, badOf(sum) === 0 && sum.states >= WANTED && badOf(low) > 0)
}

/** Small commits are gone through whole; of the large ones so many states are drawn at each call. */
const REACH: Reach = { limit: 24_000, laterEvery: 50, againEvery: 4000, killEvery: 25, most: 300_000 }

const sentence = ({ states, unreadable, halfApplied, lost, resurrected, stuck, again }: Figures): string =>
  `${states} distinct states (${again} of a second power cut), ${unreadable} unreadable, ${halfApplied} half applied, ` +
  `${lost} acknowledged and lost, ${resurrected} deleted and back, ${stuck} stuck`
