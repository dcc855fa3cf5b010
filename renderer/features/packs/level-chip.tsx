import { officeScheme } from '#core/domain'
import { useSession } from '#renderer/parts'
import { MarkingChip } from '#renderer/ui'

const COLOURS = ['var(--marking-1)', 'var(--marking-2)', 'var(--marking-3)']

/** The marking of a pack in its own words, in the colour and frame that the office's scheme gives the level. */
export const PackMarking = ({ level, label }: { readonly level: string; readonly label: string }) => {
  const { office } = useSession()
  const { levels } = officeScheme(office)
  const at = levels.findIndex(({ code }) => code === level)
  return (
    <MarkingChip
      word={label}
      colour={COLOURS[Math.max(0, Math.min(at, COLOURS.length - 1))] ?? ''}
      frame={levels[at]?.frame ?? 'none'}
    />
  )
}
