import { pathText, type AnyRecord, type Field, type FieldPath, type FieldWords, type RecordFault } from '#core/domain'
import { fieldsOfRecord } from '#core/domain'
import { faultName } from '#core/language'
import type { PackLang } from '#core/base'

/** What is wrong at a place of a record, in words; a fault inside a text or a date is said at the whole of it. */
export function faultAt(
  record: AnyRecord,
  faults: readonly RecordFault[],
  path: FieldPath,
  kind: string,
  lang: PackLang,
): string | undefined {
  const here = pathText(path)
  const isWhole = kind === 'local-text' || kind === 'partial-date' || kind === 'list' || kind === 'reference'
  const fault = faults.find(({ path: at }) => pathText(at) === here || (isWhole && startsWith(at, path)))
  if (fault === undefined) return undefined
  const words = wordsAt(record, path)
  return kind === 'choice' || kind === 'reference' || words === undefined
    ? faultName({ group: '', name: '' }, kind, lang)
    : faultName(words, kind, lang)
}

const startsWith = (path: FieldPath, start: FieldPath): boolean =>
  path.length >= start.length && start.every((step, at) => path[at] === step)

/** Under which words the field at a path is found. */
export function wordsAt(record: AnyRecord, path: FieldPath): FieldWords | undefined {
  const names = path.filter((step): step is string => typeof step === 'string')
  let fields: readonly Field[] = fieldsOfRecord(record)
  let found: Field | undefined
  for (const name of names) {
    found = fields.find((field) => field.name === name) ?? found
    fields = found === undefined ? [] : innerFields(found)
  }
  return found && { group: found.group, name: found.name }
}

const innerFields = (shape: object): readonly Field[] => {
  if ('fields' in shape) return shape.fields as readonly Field[]
  return 'of' in shape && typeof shape.of === 'object' && shape.of !== null
    ? [shape.of].flat().flatMap((one) => innerFields(one))
    : []
}
