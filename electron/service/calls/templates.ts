import { compareText, err, newId, ok } from '#core/base'
import type { ListedTemplate, TEMPLATE_ROWS, TemplateVerdict } from '#core/contract'
import { Template as OwnTemplate } from '#core/domain'
import { offersOf, readTemplate, templateText, type Template } from '#core/template'
import { laterThan } from '../later-than.ts'
import { filesOf, ownTemplates } from '../templates.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'
import { letterheadCalls } from './letterhead.ts'

type Files = Readonly<Record<string, string>>

/** The calls on templates of packs. */
export const templateCalls = (deps: CallGround): Calls<NamesOf<typeof TEMPLATE_ROWS>> => {
  const { templates, session, ground, digest } = deps
  const shipped = async (): Promise<readonly ListedTemplate[]> => {
    const read = await Promise.all(
      [...templates.shipped].map(async ([name, folder]) => {
        const files = (await templates.readFolder(folder)) ?? new Map<string, string>()
        const verdict = verdictOf(files)
        const title = verdict.kind === 'sound' ? verdict.template.title : {}
        return { name, title, files: Object.fromEntries(files), verdict, origin: { kind: 'shipped' } } as const
      }),
    )
    return inOrder(read)
  }
  /** The names that a template may not take: of those that ship and of the others of the office. */
  const takenBut = async (id: string | undefined): Promise<ReadonlySet<string>> => {
    const others = ownTemplates((await session.records()).template).filter((one) => one.id !== id)
    return new Set([...templates.shipped.keys(), ...others.map(({ name }) => name)])
  }
  return {
    ...letterheadCalls(deps),
    'templates.list': async () => {
      const own = ownTemplates((await session.records()).template).map((one) => listed(one, verdictOf(filesOf(one))))
      return ok([...(await shipped()), ...inOrder(own)])
    },
    'templates.check': async ({ files, id }) => ok(verdictOf(unified(files), await takenBut(id))),
    'templates.save': async ({ files, edited, label, by }) => {
      const before = edited === undefined ? undefined : (await session.records()).template.get(edited.id)
      if (edited !== undefined && (before === undefined || before.updatedAt !== edited.before)) {
        return err({ code: 'changed-elsewhere', what: edited.id })
      }
      const texts = unified(files)
      const verdict = verdictOf(texts, await takenBut(before?.id))
      if (verdict.kind === 'refused') return ok(err({ kind: 'template-refused', problems: verdict.problems }))
      const at = laterThan(ground.now(), [before])
      const kept = before ?? { id: newId('template', ground.now(), ground.random(10)), createdAt: at, createdBy: by }
      const after = OwnTemplate.schema.safeParse({
        ...kept,
        home: 'office',
        ...fieldsOf(verdict.template),
        files: Object.fromEntries(texts),
        sha256: digest(templateText(texts)),
        updatedAt: at,
        updatedBy: by,
      })
      if (!after.success) return err({ code: 'bad-input', what: after.error.issues[0]?.path.join('.') ?? 'template' })
      await session.commit({ label, by, edits: [{ before: before ?? null, after: after.data }] })
      return ok(ok(listed(after.data, verdict)))
    },
  }
}

const inOrder = (all: readonly ListedTemplate[]): readonly ListedTemplate[] =>
  all.toSorted((a, b) => compareText(a.name, b.name))

const verdictOf = (files: ReadonlyMap<string, string>, taken?: ReadonlySet<string>): TemplateVerdict => {
  const read = readTemplate(files, taken)
  return read.ok
    ? { kind: 'sound', template: read.value, offers: offersOf(read.value) }
    : { kind: 'refused', problems: read.error }
}

const listed = (record: OwnTemplate, verdict: TemplateVerdict): ListedTemplate => ({
  name: record.name,
  title: Object.fromEntries(Object.entries(record.title).map(([lang, entry]) => [lang, entry?.text ?? ''])),
  files: record.files ?? {},
  verdict,
  origin: { kind: 'own', id: record.id, updatedAt: record.updatedAt },
})

/** The texts with the line ends of the records, whatever editor they came from. */
const unified = (files: Files): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).map(([name, text]) => [name, text.replace(/\r\n?/g, '\n')]))

/** What the record of a template says of its content. */
const fieldsOf = ({ name, version, title, profile, audiences, ceiling, sections, limits, checks }: Template) => ({
  name,
  version,
  title: Object.fromEntries(
    Object.entries(title).map(([lang, text], at) => [lang, { text, role: at === 0 ? 'original' : 'translation' }]),
  ),
  profile,
  audiences,
  ceiling,
  sections,
  limits,
  checks,
})
