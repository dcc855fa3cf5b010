import type { Life } from '#core/domain'
import { Chip, type Shape, type Tone } from '#renderer/ui'

type Sign = {
  readonly tone: Tone
  readonly shape: Shape
  readonly edge?: 'thin' | 'thick' | 'dashed' | 'double'
  readonly isStruck?: boolean
}

/** As the pack prints them: word, shape and border; colour comes last. */
const SIGNS: Readonly<Record<Life, Sign>> = {
  kept: { tone: 'success', shape: 'disc' },
  'in-hand': { tone: 'accent', shape: 'half' },
  open: { tone: 'accent', shape: 'circle' },
  'due-soon': { tone: 'warning', shape: 'clock' },
  overdue: { tone: 'danger', shape: 'triangle', edge: 'thick' },
  lapsed: { tone: 'plain', shape: 'cross', isStruck: true },
  superseded: { tone: 'plain', shape: 'cross', isStruck: true },
  denied: { tone: 'plain', shape: 'barred' },
}

/** What a commitment is today. */
export const LifeChip = ({ life, word }: { readonly life: Life; readonly word: string }) => {
  const { isStruck = false, ...sign } = SIGNS[life]
  return <Chip {...sign}>{isStruck ? <s>{word}</s> : word}</Chip>
}
