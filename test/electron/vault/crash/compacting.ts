import { attachVault } from '../../../../electron/vault/vault.ts'
import { verify } from '../../../../electron/vault/verify.ts'
import type { Scenario } from './harness.ts'
import { actOn, createVault, OFFICE, partsOn, textOfVault, type Subject } from './subject.ts'
import { afterAct, newDossier, newWorld, personIn, renamed, textOfWorld, upTo, type Act } from './world.ts'

type Step = Act | { readonly kind: 'compact' }

/** A vault with so long a past that there is something to let go of; every state that is kept must open, to the last blob. */
const compacting: Subject<Step> = {
  create: createVault,
  open: async (fs, opening) => {
    const parts = partsOn(fs, opening)
    const vault = await attachVault(parts)
    return {
      act: async (step) => {
        if (step.kind !== 'compact') return actOn(vault, step)
        const { kind } = await vault.compact({ shared: false })
        if (kind === 'refused') throw new Error('nothing was let go of')
      },
      text: async () => {
        const text = await textOfVault(vault)
        const { damaged, unusable, olderStates } = await verify(parts.ground, parts.places, parts.keys, 'deep')
        if (damaged.length + unusable.length + olderStates.damaged.length > 0) throw new Error('damaged')
        return text
      },
    }
  },
}

const SAVES = 44
const nameAt = (n: number): string => (n === 0 ? 'Person 1' : `Name ${n}`)
const past: readonly Act[] = upTo(SAVES).map((n) => ({
  kind: 'save',
  edits: [renamed(1, nameAt(n - 1), nameAt(n))],
}))

const isAct = (step: Step): step is Act => step.kind !== 'compact'

/** Letting go of older states, and saves after it. */
export const COMPACTING: Scenario<Step> = {
  name: 'compacting',
  subject: compacting,
  setup: [{ kind: 'save', edits: newDossier(1) }, ...past],
  acts: [{ kind: 'compact' }, { kind: 'save', edits: newDossier(2) }, { kind: 'compact' }],
  later: { kind: 'save', edits: [{ before: null, after: personIn(1, 99, 'Later') }] },
  textAfter: (steps) => textOfWorld(steps.filter(isAct).reduce(afterAct, newWorld(OFFICE))),
}
