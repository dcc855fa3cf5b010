import { err, ok, type PackLang, type Result } from '#core/base'
import type { Audience } from '#core/domain'
import { shareOf } from './audience-sections.ts'
import { CHECK_LEVELS, type KnownCheck } from './check-levels.ts'
import type { TemplateProblem } from './problem.ts'
import { readJson, type ReadJson } from './read-json.ts'
import { TemplateManifest, TemplateSample, TemplateTexts } from './schema.ts'
import type { Template } from './template.ts'

/** The file names of a template's texts and their languages; `zh` stands for zh-Hans. */
const TEXT_FILES: Readonly<Record<string, PackLang>> = {
  'texts.en.json': 'en',
  'texts.vi.json': 'vi',
  'texts.ru.json': 'ru',
  'texts.zh.json': 'zh-Hans',
}

const MANIFEST = 'template.json'
const SAMPLE = 'sample.json'

/** Reads the files of one template, by their names inside its folder, or says all that is wrong with them; a name that is taken is. */
export function readTemplate(
  files: ReadonlyMap<string, string>,
  taken: ReadonlySet<string> = new Set(),
): Result<Template, readonly TemplateProblem[]> {
  const text = files.get(MANIFEST)
  if (text === undefined) return err([whole(MANIFEST, 'this file', 'none')])
  const strangers = [...files.keys()].filter((name) => name !== MANIFEST && name !== SAMPLE && !(name in TEXT_FILES))
  const manifest = readJson({ name: MANIFEST, text }, TemplateManifest)
  const titles = readTexts(files)
  const sample = readSample(files)
  const problems = [
    ...strangers.map((name) => whole(name, `${MANIFEST}, ${SAMPLE} or texts.<en|vi|ru|zh>.json`, 'another file')),
    ...(manifest.ok ? [...nameProblems(manifest.value, taken), ...manifestProblems(manifest.value)] : manifest.error),
    ...titles.problems,
    ...sample.problems,
  ]
  if (!manifest.ok || problems.length > 0) return err(problems)
  const { format: _format, formatVersion: _version, page, sections, ...settings } = manifest.value.value
  return ok({
    ...settings,
    format: page,
    sections: sections.map(({ maxPages, ...section }) => ({ ...section, ...(maxPages !== undefined && { maxPages }) })),
    titles: titles.titles,
    ...(sample.sample !== undefined && { sample: sample.sample }),
  })
}

const whole = (file: string, expected: string, got: string): TemplateProblem => ({
  file,
  line: 1,
  column: 1,
  expected,
  got,
})

const nameProblems = (
  { value: { name }, problemAt }: ReadJson<TemplateManifest>,
  taken: ReadonlySet<string>,
): readonly TemplateProblem[] => (taken.has(name) ? [problemAt(['name'], 'a name that no other template has')] : [])

/** What a manifest says that its schema cannot see: sections nobody may have, checks turned lower, repetitions. */
function manifestProblems({ value, problemAt }: ReadJson<TemplateManifest>): readonly TemplateProblem[] {
  const { sections, audiences, checks } = value
  const isRepeated = (list: readonly unknown[], at: number): boolean => list.indexOf(list[at]) < at
  const ids = sections.map((section) => section.id)
  return [
    ...ids.flatMap((id, at) => {
      const path = ['sections', at, 'id']
      if (isRepeated(ids, at)) return [problemAt(path, 'each section once')]
      return audiences.every((audience) => shareOf(id, audience) === 'never')
        ? [problemAt(path, `a section that ${namesOf(audiences)} may have`)]
        : []
    }),
    ...audiences.flatMap((_, at) =>
      isRepeated(audiences, at) ? [problemAt(['audiences', at], 'each audience once')] : [],
    ),
    ...(Object.keys(checks) as KnownCheck[]).flatMap((check) =>
      CHECK_LEVELS[check] === 'B!' && checks[check] !== 'on'
        ? [problemAt(['checks', check], '"on": this check cannot be switched off or lowered')]
        : [],
    ),
  ]
}

const namesOf = (audiences: readonly Audience[]): string => audiences.join(' or ')

type Titles = { readonly titles: Template['titles']; readonly problems: readonly TemplateProblem[] }

function readTexts(files: ReadonlyMap<string, string>): Titles {
  const read = Object.entries(TEXT_FILES).flatMap(([name, lang]) => {
    const text = files.get(name)
    return text === undefined ? [] : [{ lang, result: readJson({ name, text }, TemplateTexts) }]
  })
  return {
    titles: Object.fromEntries(
      read.flatMap(({ lang, result }) => (result.ok ? [[lang, result.value.value.titles]] : [])),
    ),
    problems: read.flatMap(({ result }) => (result.ok ? [] : result.error)),
  }
}

type Sample = { readonly sample?: NonNullable<Template['sample']>; readonly problems: readonly TemplateProblem[] }

function readSample(files: ReadonlyMap<string, string>): Sample {
  const text = files.get(SAMPLE)
  if (text === undefined) return { problems: [] }
  const result = readJson({ name: SAMPLE, text }, TemplateSample)
  if (!result.ok) return { problems: result.error }
  const { sample: name, audience } = result.value.value
  return { sample: { name, ...(audience !== undefined && { audience }) }, problems: [] }
}

/** One text for all files of a template, whatever their order: what its SHA-256 is taken of. */
export const templateText = (files: ReadonlyMap<string, string>): string =>
  [...files.keys()]
    .toSorted()
    .map((name) => `${name}\n${files.get(name) ?? ''}\n`)
    .join('')
