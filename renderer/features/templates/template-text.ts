import type { OutputOf } from '#core/contract'

export type Listed = OutputOf<'templates.list'>[number]
export type Sound = Extract<Listed['verdict'], { kind: 'sound' }>
export type Template = Sound['template']
export type Problems = Extract<Listed['verdict'], { kind: 'refused' }>['problems']

/** The file of a template that says what it asks for. */
export const MANIFEST = 'template.json'

/** What a template asks for as its file says it; what is as usual in a section is left out. */
export const manifestOf = (template: Template): string => {
  const { name, version, title, profile, format, audiences, ceiling, sections, limits, checks } = template
  const written = {
    format: 'aide-memoire/template',
    formatVersion: 1,
    name,
    version,
    title,
    profile,
    page: format,
    audiences,
    ceiling,
    sections: sections.map(({ id, omitEmpty, orientation, maxPages }) => ({
      id,
      ...(omitEmpty && { omitEmpty }),
      ...(orientation === 'landscape' && { orientation }),
      ...(maxPages !== undefined && { maxPages }),
    })),
    limits,
    checks,
  }
  return `${JSON.stringify(written, null, 2)}\n`
}

/** The sections with one of them at another place, counted from 0. */
export const withMoved = (template: Template, from: number, to: number): Template => {
  const moved = template.sections[from]
  const others = template.sections.filter((_, at) => at !== from)
  return moved === undefined ? template : { ...template, sections: others.toSpliced(to, 0, moved) }
}

/** The first name after a template's that is free: `card-2`. */
export const freeName = (name: string, taken: readonly string[]): string => {
  const names = Array.from({ length: taken.length + 1 }, (_, at) => `${name}-${at + 2}`)
  return names.find((one) => !taken.includes(one)) ?? `${name}-copy`
}
