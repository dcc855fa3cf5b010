import type { OutputOf } from '#core/contract'
import { AllFields, LifeChip, OpenLink, OpenLinks, Part } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Chip } from '#renderer/ui'
import { FigureLine } from './figures.tsx'
import { Notes } from './notes.tsx'
import type { DossierView } from './shapes.ts'

type Row = OutputOf<'views.commitments'>['rows'][number]

/** What a principal asks first: when they last met, what is in force, who owes what, and what not to raise. */
export const Glance = ({ dossier }: { readonly dossier: DossierView }) => {
  const t = useTexts()
  const { glance } = dossier
  return (
    <div className="column wide">
      <dl className="glance">
        <div>
          <dt>{t('counterparts.met')}</dt>
          <dd>
            {glance.lastMet === null ? (
              <span className="muted">{t('counterparts.neverMet')}</span>
            ) : (
              <>
                <strong>{glance.lastMet.date.text}</strong>
                <OpenLink {...glance.lastMet.meeting} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('counterparts.inForce')}</dt>
          <dd>
            {glance.agreementsInForce.length === 0 ? (
              <span className="muted">{t('counterparts.noInForce')}</span>
            ) : (
              <>
                <strong className="numeric">{glance.agreementsInForce.length}</strong>
                <OpenLinks of={glance.agreementsInForce} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('counterparts.byState')}</dt>
          <dd>
            <ByState rows={dossier.commitments} />
          </dd>
        </div>
        <div>
          <dt>{t('counterparts.doNotRaise')}</dt>
          <dd>
            {glance.doNotRaise === 0 ? (
              <span className="muted">{t('counterparts.nothing')}</span>
            ) : (
              <Chip tone="danger" shape="cross" edge="double">
                {t('counterparts.doNotRaiseCount', { count: glance.doNotRaise })}
              </Chip>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('counterparts.nextVisit')}</dt>
          <dd>
            {glance.nextVisit === null ? (
              <span className="muted">{t('counterparts.noVisit')}</span>
            ) : (
              <>
                <strong>{glance.nextVisit.windowText}</strong>
                <OpenLink id={glance.nextVisit.id} title={glance.nextVisit.title} />
              </>
            )}
          </dd>
        </div>
      </dl>
      {glance.figures.length > 0 && (
        <Part title={t('counterparts.keyFigures')}>
          <ul className="fact-list ruled">
            {glance.figures.map((row) => (
              <FigureLine key={row.id} row={row} />
            ))}
          </ul>
        </Part>
      )}
      {dossier.profile.length > 0 && (
        <Part title={t('counterparts.profile')}>
          <Notes notes={dossier.profile} />
        </Part>
      )}
      <Rest dossier={dossier} />
      <AllFields id={dossier.id} />
    </div>
  )
}

/** How many commitments are in each state of today. */
const ByState = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useTexts()
  if (rows.length === 0) return <span className="muted">{t('counterparts.noCommitments')}</span>
  const groups = [...Map.groupBy(rows, ({ life }) => life)]
  return (
    <span className="row">
      {groups.map(([life, some]) => (
        <LifeChip key={life} life={life} chip={`${some[0]?.chip ?? ''} ${some.length}`} />
      ))}
    </span>
  )
}

const Rest = ({ dossier: { relations, visits, topics } }: { readonly dossier: DossierView }) => {
  const t = useTexts()
  return (
    <>
      {relations.length > 0 && (
        <Part title={t('counterparts.relations')}>
          <ul className="fact-list ruled">
            {relations.map(({ id, title, since, until }) => (
              <li key={id}>
                <OpenLink id={id} title={title} />{' '}
                <span className="muted">{[since?.text, until?.text].filter(Boolean).join(' – ')}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {visits.length > 0 && (
        <Part title={t('counterparts.visits')}>
          <ul className="fact-list ruled">
            {visits.map(({ id, title, windowText }) => (
              <li key={id}>
                <OpenLink id={id} title={title} /> <span className="muted">{windowText}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {topics.length > 0 && (
        <Part title={t('counterparts.topics')}>
          <OpenLinks of={topics} />
        </Part>
      )}
    </>
  )
}
