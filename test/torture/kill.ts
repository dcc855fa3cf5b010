import { killWriters, raceWriters, type KillFigures, type RaceFigures } from './processes.ts'
import { told } from './print.ts'

/** Kills 2,000 writers in the midst of their work. */
export async function killTorture(): Promise<boolean> {
  const start = performance.now()
  const found = await killWriters(2000)
  return told(sentenceOfKills(found), start, isUnharmed(found))
}

/** Lets four processes save 1,000 times each, side by side. */
export async function raceTorture(): Promise<boolean> {
  const start = performance.now()
  const found = await raceWriters(4, 1000)
  return told(sentenceOfRace(found), start, found.lost === 0 && found.damaged === 0 && found.conflicts > 0)
}

/** Whether all that was acknowledged was there, whole. */
export const isUnharmed = ({ lost, halfApplied, unopenable }: KillFigures): boolean =>
  lost + halfApplied + unopenable === 0

/** The figures as one line. */
export const sentenceOfKills = ({ rounds, acknowledged, lost, halfApplied, unopenable }: KillFigures): string =>
  `kill -9: ${rounds} kills over ${acknowledged} acknowledged saves, ${lost} lost, ${halfApplied} half applied, ` +
  `${unopenable} unopenable`

/** The figures as one line. */
export const sentenceOfRace = ({ saves, conflicts, lost, damaged }: RaceFigures): string =>
  `side by side: ${saves} saves without a lock, ${conflicts} conflicts told, ${lost} updates lost, ${damaged} damaged`
