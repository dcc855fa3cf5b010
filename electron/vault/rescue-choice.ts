import type { Entry } from '#electron/vault/store'

/** A sealed file that opened as a generation of an object or an attachment. */
export type Found = {
  readonly id: string
  readonly kind: 'objects' | 'attachments'
  /** Where it lies, and the name that it is given in the new vault. */
  readonly path: string
  readonly blob: string
  readonly size: number
  readonly sha256: string
  readonly generation: number
  /** The commit that it was written for. */
  readonly commit: number
  /** A digest of the payload: the same for the same content sealed twice. */
  readonly content: string
}

/** What is known of an object apart from its own files. */
export type Witness = {
  /** The newest manifest that can be read, 0 where there is none, and what it says of the object. */
  readonly commit: number
  readonly entry: Entry | undefined
  /** The newest page that names a blob, 0 where none does. */
  readonly namedBy: (blob: string) => number
}

/** The generation to take, and other files of that generation that say something else and may be as right. */
export type Choice = { readonly taken: Found; readonly others: readonly Found[] }

/**
 * Takes the highest commit, then the highest generation. What a manifest names stands against all that was not written after
 * it; a file that a later page took over was published, and one beside it that no later page knows was not.
 */
export const choose = (found: readonly Found[], witness: Witness): Choice | undefined => {
  const { entry, commit, namedBy } = witness
  const settled = entry && found.find(({ sha256 }) => sha256 === entry.sha256)
  const pool = settled === undefined ? found : [settled, ...found.filter((one) => one.commit > commit)]
  const wasTakenOver = (one: Found): boolean => one === settled || namedBy(one.blob) > one.commit
  const [taken, ...rest] = pool.toSorted(
    (a, b) =>
      b.commit - a.commit ||
      b.generation - a.generation ||
      Number(wasTakenOver(b)) - Number(wasTakenOver(a)) ||
      (a.sha256 < b.sha256 ? -1 : 1),
  )
  if (taken === undefined) return undefined
  const others = rest.filter(
    (one) =>
      one.generation === taken.generation &&
      one.content !== taken.content &&
      !(wasTakenOver(taken) && !wasTakenOver(one)),
  )
  return { taken, others }
}

/** A record that came into an object or went out of it. */
export type Move = { readonly commit: number; readonly record: string; readonly way: 'in' | 'out' }

/** The commit at which an object that held these records lost its last one; undefined while it holds any. */
export const emptiedAt = (records: readonly string[], moves: readonly Move[], after: number): number | undefined => {
  const held = new Set(records)
  let emptied: number | undefined
  const later = moves.filter(({ commit }) => commit > after)
  for (const { commit, record, way } of later.toSorted((a, b) => a.commit - b.commit)) {
    if (way === 'in') held.add(record)
    else held.delete(record)
    emptied = held.size === 0 ? commit : undefined
  }
  return emptied
}
