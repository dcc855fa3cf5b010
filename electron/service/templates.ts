import { err, ok, type Result } from '#core/base'
import type { TemplateRefusal } from '#core/contract'
import { isLive, type Template as OwnTemplate } from '#core/domain'
import { readTemplate, type Template } from '#core/template'

/** The files of a template's folder by name, or undefined when there is no such folder. */
export type ReadFolder = (folder: string) => Promise<ReadonlyMap<string, string> | undefined>

/** Where templates come from: the folder of each that ships, and how to read one. */
export type TemplatePlaces = {
  readonly shipped: ReadonlyMap<string, string>
  readonly readFolder: ReadFolder
}

/** The records of templates, of an office that keeps its own. */
export type OwnTemplates = ReadonlyMap<string, OwnTemplate>

/** The template of a name: one that ships, one of the office's own, or else of a folder that a user names. */
export const openTemplate = async (
  wanted: string,
  places: TemplatePlaces,
  own: OwnTemplates = new Map(),
): Promise<Result<Template, TemplateRefusal>> => {
  const shipped = places.shipped.get(wanted)
  const kept = shipped === undefined ? ownTemplates(own).find(({ name }) => name === wanted) : undefined
  const folder = shipped ?? wanted
  const files = kept === undefined ? await places.readFolder(folder) : filesOf(kept)
  if (files === undefined) {
    const known = [...places.shipped.keys(), ...ownTemplates(own).map(({ name }) => name)]
    return err({ kind: 'no-such-template', template: wanted, known })
  }
  const read = readTemplate(files)
  return read.ok ? ok(read.value) : err({ kind: 'template-refused', folder, problems: read.error })
}

/** The office's own templates that are not in the trash and have their files. */
export const ownTemplates = (own: OwnTemplates): readonly OwnTemplate[] =>
  [...own.values()].filter((one) => isLive(one) && one.files !== undefined)

/** The files of a template by their names. */
export const filesOf = ({ files = {} }: OwnTemplate): ReadonlyMap<string, string> => new Map(Object.entries(files))
