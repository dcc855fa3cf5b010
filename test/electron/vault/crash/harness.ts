import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { crashFs, PowerCut, type CrashFs, type DiskState } from '../../../fakes/crash-fs.ts'
import type { OpenSubject, Subject } from './subject.ts'

/** Acts done one after the other on a disk whose power goes at every call, and what is held after the first n of them. */
export type Scenario<A> = {
  readonly name: string
  readonly subject: Subject<A>
  /** Done and settled before the power can go. */
  readonly setup: readonly A[]
  readonly acts: readonly A[]
  /** An act that can be done in any state that a power cut may leave. */
  readonly later: A
  /** What is held after these acts on a new one. */
  readonly textAfter: (acts: readonly A[]) => string
}

/** How far a harness goes: states listed per call, and of which every so many-th is also written to, or cut once more. */
export type Reach = {
  readonly limit: number
  readonly seed?: number
  readonly laterEvery: number
  readonly againEvery: number
  /** Every so many-th call the process alone dies, and the power goes during what the next one does. */
  readonly killEvery: number
  /** Stops when so many states were seen. */
  readonly most?: number
}

/** What was found: distinct states of the disk, and how many of them are none that may be. */
export type Figures = {
  readonly states: number
  readonly unreadable: number
  /** A mixture of two states. */
  readonly halfApplied: number
  /** An older state than the last that was acknowledged. */
  readonly lost: number
  /** Something that was deleted is back. */
  readonly resurrected: number
  /** States in which the next save did not work, or did not hold. */
  readonly stuck: number
  /** States of a second power cut, during what was done after the first one. */
  readonly again: number
}

export const NO_FIGURES: Figures = {
  states: 0,
  unreadable: 0,
  halfApplied: 0,
  lost: 0,
  resurrected: 0,
  stuck: 0,
  again: 0,
}
export const sumOf = (one: Figures, other: Figures): Figures => ({
  states: one.states + other.states,
  unreadable: one.unreadable + other.unreadable,
  halfApplied: one.halfApplied + other.halfApplied,
  lost: one.lost + other.lost,
  resurrected: one.resurrected + other.resurrected,
  stuck: one.stuck + other.stuck,
  again: one.again + other.again,
})
/** How many states were found that may not be. */
export const badOf = ({ unreadable, halfApplied, lost, resurrected, stuck }: Figures): number =>
  unreadable + halfApplied + lost + resurrected + stuck

/** A moment at which the power may go: the disks that it would leave, and what they may hold. */
type Moment = { readonly states: Iterable<DiskState>; readonly allowed: readonly string[] }
type Verdict = 'fine' | 'unreadable' | 'halfApplied' | 'lost' | 'resurrected'

/** Cuts the power at every call of a scenario and opens every disk that may be left with the real code. */
export const crash = async <A>(scenario: Scenario<A>, reach: Reach): Promise<Figures> => {
  const { subject, setup, acts, later, textAfter } = scenario
  const all = [...setup, ...acts]
  /** What is held after the first n acts, and a later one on top of it. */
  const textAt = (done: number): string => textAfter(all.slice(0, done))
  const textWithLater = (done: number): string => textAfter([...all.slice(0, done), later])
  const texts = [...all, undefined].map((_, done) => textAt(done))
  const counts = { ...NO_FIGURES }
  const held = new Map<string, string | undefined>()
  const again = new Set<string>()
  const isFull = (): boolean => held.size >= (reach.most ?? Infinity)
  let openings = 0
  const open = (fs: VaultFs): Promise<OpenSubject<A>> => subject.open(fs, `${scenario.name} ${(openings += 1)}`)

  const textHeld = async (fs: VaultFs): Promise<string | undefined> => {
    try {
      return await (await open(fs)).text()
    } catch {
      return undefined
    }
  }

  /** Opens each disk once; the same disk may be right at one moment and wrong at a later one. */
  const judge = async ({ states, allowed }: Moment, seen: Set<string> | undefined): Promise<void> => {
    for (const state of states) {
      if (isFull()) return
      const isNew = !held.has(state.key)
      const text = isNew ? await textHeld(state.toFs()) : held.get(state.key)
      const verdict = verdictOf(text, allowed, texts)
      if (verdict !== 'fine') counts[verdict] += 1
      if (!isNew) continue
      held.set(state.key, internal(text, [...allowed, ...texts]))
      if (seen !== undefined) {
        seen.add(state.key)
        continue
      }
      const done = text === undefined ? -1 : texts.indexOf(text)
      if (done < setup.length) continue
      if (held.size % reach.laterEvery === 0) await goOn(state, done)
      if (held.size % reach.againEvery === 0) await cutAgain(state, done)
    }
  }

  const goOn = async (state: DiskState, done: number): Promise<void> => {
    const fs = state.toFs()
    try {
      await (await open(fs)).act(later)
      fs.settle()
      if ((await textHeld(fs)) !== textWithLater(done)) counts.stuck += 1
    } catch {
      counts.stuck += 1
    }
  }

  const cutAgain = async (state: DiskState, done: number): Promise<void> => {
    const watched = watch(state, Math.min(reach.limit, 40), reach.seed ?? 1)
    const [before, after] = [textAt(done), textWithLater(done)]
    watched.allow([before, after])
    await (await open(watched.fs)).act(later)
    watched.allow([after])
    watched.look()
    for (const moment of watched.moments) await judge(moment, again)
  }

  /** The process dies at a call and leaves all to the system; the next one opens, saves, and then the power goes. */
  const killAt = async (base: DiskState, call: number): Promise<void> => {
    let calls = 0
    const watched = watch(base, Math.min(reach.limit, 200), reach.seed ?? 1, () => {
      calls += 1
      if (calls > call) throw new PowerCut()
    })
    let done = setup.length
    try {
      const opened = await open(watched.fs)
      for (const act of acts) {
        await opened.act(act)
        done += 1
      }
    } catch (error) {
      if (calls <= call) throw error
    }
    watched.allow(texts.slice(done, done + 2))
    watched.restart()
    const opened = await open(watched.fs)
    const reached = texts.indexOf(await opened.text(), done)
    if (reached < 0) counts.lost += 1
    const after = textWithLater(reached)
    watched.allow([textAt(done), textAt(reached), after])
    await opened.act(later)
    watched.allow([after])
    watched.look()
    for (const moment of watched.moments) await judge(moment, again)
  }

  const start = crashFs()
  await subject.create(start)
  const prepared = await open(start)
  for (const act of setup) await prepared.act(act)
  start.settle()
  const [base] = start.snapshotStates()
  if (base === undefined) throw new Error('a settled disk has one state')
  const watched = watch(base, reach.limit, reach.seed ?? 1)
  let done = setup.length
  watched.allow([textAt(done)])
  const opened = await open(watched.fs)
  for (const act of acts) {
    watched.allow([textAt(done), textAt(done + 1)])
    await opened.act(act)
    done += 1
    watched.allow([textAt(done)])
  }
  watched.look()
  for (const moment of watched.moments) await judge(moment, undefined)
  for (let call = 0; call < watched.moments.length && !isFull(); call += reach.killEvery) await killAt(base, call)
  return { ...counts, states: held.size, again: again.size }
}

/** The same text as one that is kept already, so that a million of them take no room. */
const internal = (text: string | undefined, kept: readonly string[]): string | undefined =>
  kept.find((one) => one === text) ?? text

const verdictOf = (text: string | undefined, allowed: readonly string[], all: readonly string[]): Verdict => {
  if (text === undefined) return 'unreadable'
  if (allowed.includes(text)) return 'fine'
  if (all.includes(text)) return 'lost'
  const known = new Set(allowed.flatMap((one) => one.split('\n')))
  return text.split('\n').some((line) => !known.has(line)) ? 'resurrected' : 'halfApplied'
}

type Watched = {
  readonly fs: CrashFs
  readonly moments: Moment[]
  /** What a disk may hold from now on. */
  readonly allow: (texts: readonly string[]) => void
  readonly look: () => void
  /** The process that failed is gone; what it wrote still stands. */
  readonly restart: () => void
}

/** A disk on which every call is a moment at which the power may go; with `fail`, calls fail instead until `restart`. */
const watch = (state: DiskState, limit: number, seed: number, fail?: () => void): Watched => {
  const moments: Moment[] = []
  let allowed: readonly string[] = []
  let isFailing = fail !== undefined
  const look = (): void => {
    moments.push({ states: fs.snapshotStates(limit, seed + moments.length), allowed })
  }
  const fs: CrashFs = state.toFs({
    onCall: () => {
      if (isFailing) fail?.()
      else look()
    },
  })
  return {
    fs,
    moments,
    look,
    allow: (texts) => {
      allowed = texts
    },
    restart: () => {
      isFailing = false
    },
  }
}
