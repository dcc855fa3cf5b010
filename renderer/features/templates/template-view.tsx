import { officeScheme } from '#core/domain'
import { choiceName, fieldName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Table, type TableColumn } from '#renderer/ui'
import type { Template } from './template-text.ts'

type SectionRow = Template['sections'][number] & { readonly place: number }

/** What a template asks for: for whom, up to which level, on which page, which sections in which order, and its limits. */
export const TemplateView = ({ template }: { readonly template: Template }) => {
  const text = useTexts()
  const { lang, office } = useSession()
  const level = officeScheme(office).levels.find(({ code }) => code === template.ceiling)
  const { points, ageMonths, tenureDays, stateMonths, photo } = template.limits
  const pairs: readonly (readonly [string, string])[] = [
    [
      fieldName({ group: 'template', name: 'audiences' }, lang),
      template.audiences.map((one) => choiceName({ group: 'template', name: 'audiences' }, one, lang)).join(', '),
    ],
    [fieldName({ group: 'template', name: 'ceiling' }, lang), level?.labels[lang] ?? template.ceiling],
    [text('templates.page'), `${template.profile} · ${text(`templates.formats.${template.format}`)}`],
    [text('templates.points'), text('templates.pointsOf', points)],
    [text('templates.ages'), text('templates.agesOf', ageMonths)],
    [text('templates.tenure'), text('templates.days', { count: tenureDays })],
    [text('templates.state'), text('templates.months', { count: stateMonths })],
    [text('templates.photo'), text('templates.photoOf', photo)],
  ]
  const checks = Object.entries(template.checks)
  return (
    <>
      <dl className="pairs">
        {pairs.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3 className="strong">{fieldName({ group: 'template', name: 'sections' }, lang)}</h3>
      <SectionTable template={template} />
      {checks.length > 0 && (
        <>
          <h3 className="strong">{fieldName({ group: 'template', name: 'checks' }, lang)}</h3>
          <dl className="pairs">
            {checks.map(([id, setting]) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>{text(`templates.settings.${setting}`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}

const SectionTable = ({ template }: { readonly template: Template }) => {
  const text = useTexts()
  const { lang } = useSession()
  const rows = template.sections.map((one, at) => ({ ...one, place: at + 1 }))
  const columns: readonly TableColumn<SectionRow>[] = [
    { id: 'place', label: text('templates.place'), isNumber: true, cell: ({ place }) => place },
    {
      id: 'title',
      label: text('templates.section'),
      isRowHeader: true,
      cell: ({ id }) => template.titles[lang]?.[id] ?? text(`sections.${id}.title`),
    },
    {
      id: 'empty',
      label: text('templates.whenEmpty'),
      cell: ({ omitEmpty }) => text(omitEmpty ? 'templates.leftOut' : 'templates.saysSo'),
    },
    {
      id: 'turn',
      label: text('templates.turn'),
      cell: ({ orientation }) => text(`templates.turns.${orientation}`),
    },
    {
      id: 'pages',
      label: text('templates.maxPages'),
      isNumber: true,
      cell: ({ maxPages }) => maxPages ?? '',
    },
  ]
  return (
    <div className="table-frame">
      <Table label={fieldName({ group: 'template', name: 'sections' }, lang)} columns={columns} rows={rows} />
    </div>
  )
}
