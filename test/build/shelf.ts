import fs from 'node:fs'
import path from 'node:path'
import type { ProvidedContext } from 'vitest'

/**
 * A folder on the shelf of this run of the tests: the first process that asks for it makes it, the others wait. Copy what you
 * need of it and change nothing there. The shelf goes when the run ends.
 */
export const onShelf = async (name: string, make: (part: string) => void | Promise<void>): Promise<string> => {
  // Only a test has a shelf; what imports this outside of the tests makes its vaults by hand.
  const { inject } = await import('vitest')
  const folder = path.join(inject('shelf' satisfies keyof ProvidedContext), name)
  const part = `${folder}.part`
  while (!fs.existsSync(folder)) {
    if (isMine(part)) {
      try {
        await make(part)
        fs.renameSync(part, folder)
      } finally {
        fs.rmSync(part, { recursive: true, force: true })
      }
    } else {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return folder
}

const isMine = (part: string): boolean => {
  try {
    fs.mkdirSync(part)
    return true
  } catch {
    return false
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what is made once in a run and copied from then on. */
    readonly shelf: string
  }
}
