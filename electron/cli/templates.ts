import type { Texts } from '#core/language'
import { openTemplate } from '#electron/service'
import { shippedTemplates, templateFiles } from '../resources.ts'
import { done, failed, type Outcome } from './outcome.ts'
import { problemLines } from './words.ts'

/** Lists the templates that ship, each with its audiences. */
export const listTemplates = async (t: Texts): Promise<Outcome> => {
  const shipped = await shippedTemplates()
  const rows: { name: string; version: string; audiences: readonly string[] }[] = []
  for (const name of shipped.keys()) {
    const template = await openTemplate(name, { shipped, readFolder: templateFiles })
    if (!template.ok) return failed(problemLines(template.error, t))
    const { version, audiences } = template.value
    rows.push({ name, version, audiences })
  }
  return done(
    rows.map(({ name, version, audiences }) => `${name}  ${version}  ${audiences.join(', ')}`),
    { templates: rows },
  )
}

/** Reads a template, one that ships or a folder, and says that it is valid or what is wrong with it. All that ship when none is named. */
export const validateTemplates = async (wanted: string | undefined, t: Texts): Promise<Outcome> => {
  const shipped = await shippedTemplates()
  const names = wanted === undefined ? [...shipped.keys()] : [wanted]
  for (const name of names) {
    const template = await openTemplate(name, { shipped, readFolder: templateFiles })
    if (!template.ok) return failed(problemLines(template.error, t))
  }
  return done(
    names.map((name) => t('command.templateValid', { name })),
    { valid: names },
  )
}
