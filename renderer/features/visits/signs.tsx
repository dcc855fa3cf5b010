import { officeScheme, type VisitState } from '#core/domain'
import { choiceName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useLang } from '#renderer/text'
import { Chip, MarkingChip, type Shape, type Tone } from '#renderer/ui'

type Sign = {
  readonly tone: Tone
  readonly shape: Shape
  readonly edge?: 'thin' | 'thick' | 'dashed' | 'double'
}

const STATES: Readonly<Record<VisitState, Sign>> = {
  mooted: { tone: 'plain', shape: 'circle', edge: 'dashed' },
  planned: { tone: 'accent', shape: 'circle' },
  confirmed: { tone: 'accent', shape: 'disc', edge: 'thick' },
  done: { tone: 'success', shape: 'check' },
  postponed: { tone: 'warning', shape: 'half', edge: 'dashed' },
  cancelled: { tone: 'plain', shape: 'cross' },
}

/** Where a visit stands: word, shape and border. */
export const VisitStateChip = ({ state }: { readonly state: VisitState }) => (
  <Chip {...STATES[state]}>{choiceName({ group: 'visit', name: 'state' }, state, useLang())}</Chip>
)

const LEVEL_COLOURS = ['var(--marking-1)', 'var(--marking-2)', 'var(--marking-3)']

/** The level of a record in the office's scheme; a level of another scheme keeps its own words. */
export const LevelChip = ({ level }: { readonly level: string }) => {
  const lang = useLang()
  const { office } = useSession()
  const { levels } = officeScheme(office)
  const at = levels.findIndex(({ code }) => code === level)
  const found = levels[at]
  return (
    <MarkingChip
      word={found?.labels[lang] ?? level}
      colour={LEVEL_COLOURS[Math.max(0, Math.min(at, LEVEL_COLOURS.length - 1))] ?? ''}
      frame={found?.frame ?? 'none'}
    />
  )
}
