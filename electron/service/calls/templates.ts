import { compareText, ok } from '#core/base'
import type { ShippedTemplate, TEMPLATE_ROWS } from '#core/contract'
import { readTemplate } from '#core/template'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on templates of packs. */
export const templateCalls = ({ templates }: CallGround): Calls<NamesOf<typeof TEMPLATE_ROWS>> => ({
  'templates.list': async () => {
    const found = await Promise.all(
      [...templates.shipped.values()].map(async (folder): Promise<readonly ShippedTemplate[]> => {
        const files = await templates.readFolder(folder)
        const read = files === undefined ? undefined : readTemplate(files)
        const text = files?.get('template.json')
        return read?.ok === true && text !== undefined ? [{ template: read.value, text }] : []
      }),
    )
    return ok(found.flat().toSorted((a, b) => compareText(a.template.name, b.template.name)))
  },
  'templates.check': ({ files }) => {
    const read = readTemplate(new Map(Object.entries(files)))
    return Promise.resolve(
      ok(read.ok ? { kind: 'sound', template: read.value } : { kind: 'refused', problems: read.error }),
    )
  },
})
