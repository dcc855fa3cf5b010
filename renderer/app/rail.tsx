import { Button } from 'react-aria-components'
import { useLock, useNavigation, type Place } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Icons, WithTooltip } from '#renderer/ui'

type RailPlace = { readonly place: Place; readonly icon: typeof Icons.House; readonly also?: readonly Place['kind'][] }

/** The seven places in their order; Ctrl+1 to Ctrl+7 go to them. */
export const RAIL_PLACES: readonly RailPlace[] = [
  { place: { kind: 'home' }, icon: Icons.House },
  { place: { kind: 'visits' }, icon: Icons.Plane, also: ['visit'] },
  { place: { kind: 'counterparts', tab: 'partners' }, icon: Icons.Users, also: ['dossier', 'person'] },
  { place: { kind: 'meetings' }, icon: Icons.Handshake, also: ['meeting'] },
  { place: { kind: 'commitments' }, icon: Icons.ClipboardList },
  { place: { kind: 'library', shelf: 'figure' }, icon: Icons.Library },
  { place: { kind: 'templates' }, icon: Icons.FileText },
]

const BELOW: readonly RailPlace[] = [
  { place: { kind: 'trash' }, icon: Icons.Trash2 },
  { place: { kind: 'settings' }, icon: Icons.Settings },
]

/** The places of the window, always with their names; icons alone in a narrow window. */
export const Rail = () => {
  const text = useTexts()
  const lock = useLock()
  return (
    <nav className="rail" aria-label={text('window.rail')} data-panel>
      <ul>
        {RAIL_PLACES.map((one) => (
          <RailItem key={one.place.kind} {...one} />
        ))}
      </ul>
      <ul className="rail-below">
        {BELOW.map((one) => (
          <RailItem key={one.place.kind} {...one} />
        ))}
        <li>
          <WithTooltip words={text('window.commands.lock')}>
            <Button className="rail-item" onPress={lock}>
              <Icons.Lock size={20} strokeWidth={1.5} aria-hidden />
              <span className="rail-label">{text('window.places.lock')}</span>
            </Button>
          </WithTooltip>
        </li>
      </ul>
    </nav>
  )
}

const RailItem = ({ place, icon: Icon, also = [] }: RailPlace) => {
  const text = useTexts()
  const { place: now, go } = useNavigation()
  const isCurrent = now.kind === place.kind || also.includes(now.kind)
  const name = text(`window.places.${place.kind}`)
  return (
    <li>
      <WithTooltip words={name}>
        <Button
          className={isCurrent ? 'rail-item current' : 'rail-item'}
          {...(isCurrent && { 'aria-current': 'page' as const })}
          onPress={() => go(place)}
        >
          <Icon size={20} strokeWidth={1.5} aria-hidden />
          <span className="rail-label">{name}</span>
        </Button>
      </WithTooltip>
    </li>
  )
}
