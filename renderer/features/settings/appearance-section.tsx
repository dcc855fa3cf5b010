import { useAppearance } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Radios, Select } from '#renderer/ui'

const THEMES = ['system', 'light', 'dark', 'contrast'] as const
const WORDS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark', contrast: 'themeContrast' } as const
const DENSITIES = ['usual', 'comfortable', 'compact'] as const
const ZOOMS = ['0.75', '1', '1.25', '1.5', '1.75', '2', '2.25', '2.5'] as const

/** How the window looks on this computer. */
export const AppearanceSection = () => {
  const text = useTexts()
  const { settings, choose } = useAppearance()
  return (
    <>
      <Radios
        label={text('window.theme')}
        options={THEMES.map((value) => ({ value, label: text(`window.commands.${WORDS[value]}`) }))}
        value={settings.theme ?? 'system'}
        onChange={(theme) => void choose({ theme })}
      />
      <Radios
        label={text('settings.density')}
        options={DENSITIES.map((value) => ({ value, label: text(`settings.densities.${value}`) }))}
        value={settings.density ?? 'usual'}
        onChange={(density) => void choose({ density })}
      />
      <Select
        label={text('settings.zoom')}
        options={ZOOMS.map((value) => ({ value, label: `${Number(value) * 100} %` }))}
        value={ZOOMS.find((one) => Number(one) === (settings.zoom ?? 1))}
        onChange={(zoom) => void choose({ zoom: Number(zoom) })}
      />
    </>
  )
}
