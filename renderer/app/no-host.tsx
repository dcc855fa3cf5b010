import { textsFor } from '#core/language'
import { Banner } from '#renderer/ui'

/** A page that no host answers: an address used twice, or after the host ended. Nothing is known of a language here. */
export const NoHost = () => (
  <main className="centred">
    <Banner tone="warning" role="alert">
      {(['en', 'vi', 'ru', 'zh-Hans'] as const).map((lang) => (
        <p key={lang} lang={lang}>
          {textsFor(lang)('window.noHost')}
        </p>
      ))}
    </Banner>
  </main>
)
