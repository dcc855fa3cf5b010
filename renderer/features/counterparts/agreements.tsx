import { choiceName } from '#core/language'
import { Cites, OpenLink, OpenLinks, Part } from '#renderer/parts/facts'
import { useLang, useTexts } from '#renderer/text'
import { Chip, Empty } from '#renderer/ui'
import type { DossierView } from './shapes.ts'

/** What was agreed and what is being built together. */
export const Agreements = ({ dossier: { agreements, projects } }: { readonly dossier: DossierView }) => {
  const t = useTexts()
  return (
    <div className="column wide">
      <Part title={t('counterparts.agreements')}>
        {agreements.length === 0 && <Empty>{t('counterparts.nothing')}</Empty>}
        <ul className="fact-list ruled">
          {agreements.map((row) => (
            <Agreement key={row.id} row={row} />
          ))}
        </ul>
      </Part>
      <Part title={t('counterparts.projects')}>
        {projects.length === 0 && <Empty>{t('counterparts.nothing')}</Empty>}
        <ul className="fact-list ruled">
          {projects.map((row) => (
            <Project key={row.id} row={row} />
          ))}
        </ul>
      </Part>
    </div>
  )
}

const Agreement = ({ row }: { readonly row: DossierView['agreements'][number] }) => {
  const t = useTexts()
  const lang = useLang()
  const dates = [
    [row.signed, 'signed'],
    [row.inForce, 'in-force'],
    [row.expires, 'expires'],
  ] as const
  return (
    <li className="said-row">
      <div className="row">
        <Chip {...(row.state === 'in-force' ? { tone: 'success' as const, shape: 'check' as const } : {})}>
          {choiceName({ group: 'agreement', name: 'state' }, row.state, lang)}
        </Chip>
        <OpenLink id={row.id} title={row.title} />
        <span className="small muted">{choiceName({ group: 'agreement', name: 'kind' }, row.kind, lang)}</span>
      </div>
      <div className="row small">
        {dates.map(
          ([date, turn]) =>
            date !== null && (
              <span key={turn}>
                {t(`counterparts.turn.${turn}`)} {date.text}
              </span>
            ),
        )}
      </div>
      {row.parties.length > 0 && (
        <span className="small">
          <OpenLinks of={row.parties} />
        </span>
      )}
      <Cites cited={row.cited} />
    </li>
  )
}

const Project = ({ row }: { readonly row: DossierView['projects'][number] }) => {
  const t = useTexts()
  const lang = useLang()
  return (
    <li className="said-row">
      <div className="row">
        <Chip>{choiceName({ group: 'project', name: 'state' }, row.state, lang)}</Chip>
        <OpenLink id={row.id} title={row.title} />
        {row.asOf !== null && <strong className="small">{t('counterparts.asOf', { date: row.asOf.text })}</strong>}
      </div>
      {[row.place, row.nextStep].some((words) => words !== null) && (
        <p className="small muted">{[row.place, row.nextStep].filter((words) => words !== null).join(' · ')}</p>
      )}
      {row.owner !== null && (
        <span className="small">
          <OpenLink {...row.owner} />
        </span>
      )}
      <Cites cited={row.cited} />
    </li>
  )
}
