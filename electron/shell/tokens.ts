import path from 'node:path'
import type { Chosen } from '#core/contract'

/** Tokens of the paths that a person chose: a page holds the token, the vault process and main know what it stands for. */
export const chosenPaths = (newToken: () => string, tellVault: (token: string, path: string) => void) => {
  const known = new Map<string, string>()
  return {
    give: (chosen: string): Chosen => {
      const token = newToken()
      known.set(token, chosen)
      tellVault(token, chosen)
      return { token, name: path.basename(chosen) }
    },
    pathOf: (token: string): string | undefined => known.get(token),
    /** At lock none stands for anything any more. */
    forget: () => known.clear(),
  }
}

/** The paths that tokens stand for. */
export type ChosenPaths = ReturnType<typeof chosenPaths>
