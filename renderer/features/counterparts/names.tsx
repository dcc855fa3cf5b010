import { isPackLang } from '#core/base'
import { choiceName, languageName } from '#core/language'
import { useLang, useTexts } from '#renderer/text'
import type { PersonView } from './shapes.ts'

/** Each written form of a name, with its script, its language and what it is used for. */
export const Names = ({ names }: Pick<PersonView, 'names'>) => {
  const t = useTexts()
  const lang = useLang()
  return (
    <table className="fact-table">
      <thead>
        <tr>
          <th scope="col">{t('counterparts.columns.name')}</th>
          <th scope="col">{t('counterparts.script')}</th>
          <th scope="col">{t('counterparts.nameUse')}</th>
          <th scope="col">{t('counterparts.nameSystem')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((form) => (
          <tr key={`${form.text} ${form.lang} ${form.use} ${form.system}`}>
            <th scope="row" lang={form.lang}>
              {form.text}
            </th>
            <td>
              {form.script} <span className="muted">{languageIn(form.lang, lang)}</span>
            </td>
            <td>{choiceName({ group: 'name-form', name: 'use' }, form.use, lang)}</td>
            <td>{choiceName({ group: 'name-form', name: 'system' }, form.system, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const languageIn = (code: string, lang: ReturnType<typeof useLang>): string =>
  isPackLang(code) ? languageName(code, lang) : code

/** How the name is said, for whom, and how the person is addressed. */
export const SayIt = ({ person: { pronunciations, address } }: { readonly person: PersonView }) => {
  const t = useTexts()
  const lang = useLang()
  return (
    <>
      {pronunciations.length === 0 && <p className="muted">{t('counterparts.noSayIt')}</p>}
      <dl>
        {pronunciations.map((one) => (
          <div key={one.lang} className="row">
            <dt className="small muted">{t('counterparts.sayItFor', { language: languageIn(one.lang, lang) })}</dt>
            <dd>
              <strong lang={one.lang}>{one.respelling}</strong>
              {one.ipa !== null && <span className="muted"> [{one.ipa}]</span>}
            </dd>
          </div>
        ))}
        <div className="row">
          <dt className="small muted">{t('counterparts.address.spoken')}</dt>
          <dd>{address.spoken}</dd>
        </div>
        <div className="row">
          <dt className="small muted">{t('counterparts.address.written')}</dt>
          <dd>{address.written}</dd>
        </div>
      </dl>
    </>
  )
}
