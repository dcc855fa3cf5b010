import type { ListedFinding } from '#core/contract'

/** Findings by what they do: those that stand against issue, those that advise, and those that were accepted. */
export type Grouped = {
  readonly blocking: readonly ListedFinding[]
  readonly advisory: readonly ListedFinding[]
  readonly accepted: readonly ListedFinding[]
}

export const isBlocking = ({ level }: ListedFinding): boolean => level.startsWith('B')

/** One that nobody can accept. */
export const isFast = ({ level }: ListedFinding): boolean => level === 'B!'

export const grouped = (findings: readonly ListedFinding[]): Grouped => {
  const open = findings.filter(({ waived }) => waived === null)
  return {
    blocking: open.filter(isBlocking),
    advisory: open.filter((one) => !isBlocking(one)),
    accepted: findings.filter(({ waived }) => waived !== null),
  }
}
