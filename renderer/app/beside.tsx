import { useNavigation } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { IconButton, Icons } from '#renderer/ui'
import { RecordPeek } from './pages.tsx'

/** A record beside the page; Esc closes it. */
export const Beside = () => {
  const text = useTexts()
  const { beside, closeBeside } = useNavigation()
  if (beside === undefined) return null
  return (
    <aside
      className="beside"
      aria-label={text('window.beside')}
      data-panel
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing) closeBeside()
      }}
    >
      <div className="row apart">
        <span className="small muted">{text('window.beside')}</span>
        <IconButton label={text('window.close')} icon={<Icons.X size={16} aria-hidden />} onPress={closeBeside} />
      </div>
      <RecordPeek id={beside} />
    </aside>
  )
}
