import { LICENCES, useAppearance } from '#renderer/parts'
import { useTexts } from '#renderer/text'

/** The version, what the program does not do, and the licences it is built under. */
export const AboutSection = () => {
  const text = useTexts()
  const { app } = useAppearance()
  return (
    <>
      <p>
        {text('window.product')} · {text('settings.version')} <span className="numeric">{app?.version}</span>
      </p>
      <p>{text('settings.noNetwork')}</p>
      <p>{text('gate.notForSecrets')}</p>
      <details>
        <summary className="strong">{text('settings.licences')}</summary>
        <ul className="settings-licences small">
          {LICENCES.map(({ name, version, licence }) => (
            <li key={`${name} ${version}`} lang="en">
              {name} {version}: {licence}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
