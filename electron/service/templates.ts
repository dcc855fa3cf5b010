import { err, ok, type Result } from '#core/base'
import type { TemplateRefusal } from '#core/contract'
import { readTemplate, type Template } from '#core/template'

/** The files of a template's folder by name, or undefined when there is no such folder. */
export type ReadFolder = (folder: string) => Promise<ReadonlyMap<string, string> | undefined>

/** Where templates come from: the folder of each that ships, and how to read one. */
export type TemplatePlaces = {
  readonly shipped: ReadonlyMap<string, string>
  readonly readFolder: ReadFolder
}

/** The template of a name that ships, or of a folder that a user names. */
export const openTemplate = async (
  wanted: string,
  places: TemplatePlaces,
): Promise<Result<Template, TemplateRefusal>> => {
  const folder = places.shipped.get(wanted) ?? wanted
  const files = await places.readFolder(folder)
  if (files === undefined) return err({ kind: 'no-such-template', template: wanted, known: [...places.shipped.keys()] })
  const read = readTemplate(files)
  return read.ok ? ok(read.value) : err({ kind: 'template-refused', folder, problems: read.error })
}
