import { err, ok, type Result } from '#core/base'
import type { OrderedPack, OrderProblem, PackAsked } from '#core/contract'
import type { Records } from '#core/domain'
import { listFindings } from './findings.ts'
import { letterheadOf } from './letterhead.ts'
import { makePack, type PackDeps, type PackOrder } from './packs.ts'
import { findVisit, visitCodes } from './records.ts'
import { openTemplate, type TemplatePlaces } from './templates.ts'

/** Carries an order out on some records: finds the visit, opens the template, makes the pack and lists its findings. Word takes the office's letterhead. */
export const orderPack = async (
  records: Records,
  asked: PackAsked,
  { templates, computerCeiling, ...deps }: PackDeps & WishPlaces,
): Promise<Result<OrderedPack, OrderProblem>> => {
  const wish = await wishFrom(records, asked, { templates, computerCeiling })
  if (!wish.ok) return wish
  const { formats } = asked
  const letterhead =
    asked.letterhead === 'none' ? undefined : (asked.letterhead ?? (await ownLetterhead(records, deps)))
  const made = await makePack(
    {
      records,
      formats,
      ...(letterhead !== undefined && { letterhead }),
      wish: wish.value,
    },
    deps,
  )
  if (!made.ok) return made
  const { kind, files, withheld, notes } = made.value
  return ok({ kind, files, withheld, notes, findings: listFindings(records, made.value) })
}

const ownLetterhead = async (
  records: Records,
  { readBlob }: Pick<PackDeps, 'readBlob'>,
): Promise<Uint8Array | undefined> => {
  const blob = letterheadOf(records)?.blob
  return blob === undefined ? undefined : readBlob(blob)
}

type Wish = PackOrder['wish']

/** Where templates lie, and the highest level that this computer may handle. */
type WishPlaces = { readonly templates: TemplatePlaces; readonly computerCeiling: string | undefined }

/** What is asked for as the core takes it: the visit is found and the template opened. */
export const wishFrom = async (
  records: Records,
  asked: Omit<PackAsked, 'formats' | 'letterhead'>,
  { templates, computerCeiling }: WishPlaces,
): Promise<Result<Wish, OrderProblem>> => {
  const visit = findVisit(records, asked.visit)
  if (visit === undefined) return err({ kind: 'no-visit', visit: asked.visit, known: visitCodes(records) })
  const template = await openTemplate(asked.template, templates, records.template)
  if (!template.ok) return template
  const cap = computerCeiling === undefined ? {} : { computerCeiling }
  return ok({ visit, template: template.value, ...wishOf(asked), ...cap })
}

const wishOf = (asked: Omit<PackAsked, 'formats' | 'letterhead'>): Omit<Wish, 'visit' | 'template'> => {
  const { now, audience, person, lang, secondLang, profile, houseStyle, issue } = asked
  return {
    now,
    ...(audience !== undefined && { audience }),
    ...(person !== undefined && { person: person as NonNullable<Wish['person']> }),
    ...(lang !== undefined && { lang }),
    ...(secondLang !== undefined && { secondLang }),
    ...(profile !== undefined && { profile }),
    ...(houseStyle !== undefined && { houseStyle }),
    issue: issueOf(issue),
  }
}

const issueOf = (issue: PackAsked['issue']): NonNullable<Wish['issue']> => {
  if (issue.kind === 'draft') return issue
  const { issuedAt, copy } = issue
  if (copy === undefined) return { kind: 'issued', issuedAt }
  const { number, of, holder } = copy
  return { kind: 'issued', issuedAt, copy: { number, of, ...(holder !== undefined && { holder }) } }
}
