import {
  findRecord,
  findRecords,
  type Agreement,
  type Commitment,
  type Figure,
  type Gift,
  type Meeting,
  type Partner,
  type Project,
  type Relation,
  type Statement,
  type Tier,
  type Topic,
} from '#core/domain'
import { separator } from '#core/language'
import {
  asOfWords,
  chipOf,
  dateWords,
  figureWords,
  houseStyleOf,
  kindWord,
  placeOf,
  wordsOf,
  type Print,
} from '../print.ts'
import { recordTitle } from '../record-title.ts'
import { gist, ofTier, partyName, saidByWords } from '../sections/index.ts'
import { factsOf, joined, notesLine, type Entries, type Entry } from './entry.ts'

const titleOf = (print: Print, id: string): string =>
  recordTitle(print.scope.records, id, { lang: print.lang, style: houseStyleOf(print) })

/** The ledger: what is owed, then what was said without owing anything. */
export const commitmentEntries: Entries = (print) => {
  const { records, lists } = print.scope
  return [
    ...findRecords(records, lists.commitments).map((one) => commitmentEntry(one, print)),
    ...findRecords(records, lists.said).map((one) => saidEntry(one, print)),
  ]
}

function commitmentEntry(one: Commitment, print: Print): Entry {
  const state = chipOf(print, one)
  return {
    record: one.id,
    name: gist(one, print),
    facts: factsOf(
      print,
      ['sections.column.commitment', gist(one, print)],
      ['sections.column.due', one.due && dateWords(print, one.due)],
      ['sections.column.state', state.kind === 'chip' ? state.word : undefined],
      ['sections.column.nextStep', one.nextStep && wordsOf(print, one.nextStep)],
      ['details.changes.field.lineToTake', one.lineToTake && wordsOf(print, one.lineToTake)],
    ),
  }
}

const saidEntry = (one: Statement, print: Print): Entry => ({
  record: one.id,
  name: wordsOf(print, one.text),
  facts: factsOf(
    print,
    ['details.changes.field.text', wordsOf(print, one.text)],
    ['details.changes.field.kind', kindWord(print, one.kind)],
  ),
})

/** Earlier meetings. */
export const meetingEntries: Entries = (print) =>
  findRecords(print.scope.records, print.scope.lists.meetings).map((one: Meeting) => ({
    record: one.id,
    name: wordsOf(print, one.title),
    facts: factsOf(
      print,
      ['details.changes.field.name', wordsOf(print, one.title)],
      ['details.changes.field.date', dateWords(print, one.date)],
      ['details.changes.field.place', placeOf(print, one.place, one.date)],
      ['sections.meeting.outcomes', notesLine(print, one.outcomes)],
    ),
  }))

/** Background of a tier: the partner, the relations beside what may be used, the topics. */
export const backgroundEntries =
  (tier: Tier): Entries =>
  (print) => {
    const { records, lists, partner } = print.scope
    return [
      ...(partner === undefined ? [] : [partnerEntry(partner, tier, print)]),
      ...(tier === 'usable' ? findRecords(records, lists.relations).map((one) => relationEntry(one, print)) : []),
      ...findRecords(records, lists.topics).map((one) => topicEntry(one, tier, print)),
    ]
  }

const partnerEntry = (partner: Partner, tier: Tier, print: Print): Entry => ({
  record: partner.id,
  name: titleOf(print, partner.id),
  facts: factsOf(print, ['details.background.profile', notesLine(print, ofTier(partner.profile, tier))]),
})

const relationEntry = (one: Relation, print: Print): Entry => ({
  record: one.id,
  name: `${partyName(print, one.a)} – ${partyName(print, one.b)}`,
  facts: factsOf(
    print,
    ['details.background.status', wordsOf(print, one.statusTerm)],
    ['details.changes.field.since', one.since && dateWords(print, one.since)],
  ),
})

function topicEntry(one: Topic, tier: Tier, print: Print): Entry {
  const held = (side: Topic['positions'][number]['side']): string =>
    notesLine(
      print,
      ofTier(one.positions, tier).filter((position) => position.side === side),
    )
  return {
    record: one.id,
    name: wordsOf(print, one.label),
    facts: factsOf(
      print,
      ['details.changes.field.text', notesLine(print, ofTier(one.background, tier))],
      ['details.background.position.ours', held('ours')],
      ['details.background.position.theirs', held('theirs')],
      ['details.background.position.third', held('third')],
      ['details.background.house', notesLine(print, one.house === undefined ? [] : ofTier([one.house], tier))],
    ),
  }
}

/** Agreements and projects. */
export const agreementEntries: Entries = (print) => {
  const { records, lists } = print.scope
  return [
    ...findRecords(records, lists.agreements).map((one) => agreementEntry(one, print)),
    ...findRecords(records, lists.projects).map((one) => projectEntry(one, print)),
  ]
}

const agreementEntry = (one: Agreement, print: Print): Entry => ({
  record: one.id,
  name: wordsOf(print, one.title),
  facts: factsOf(
    print,
    ['details.agreements.title', wordsOf(print, one.title)],
    [
      'details.agreements.parties',
      joined(
        print,
        one.parties.items.map((id) => partyName(print, id)),
      ),
    ],
    [
      'details.agreements.dates',
      joined(print, [
        one.signed && print.t('details.agreements.signed', { date: dateWords(print, one.signed) }),
        one.inForce && print.t('details.agreements.inForce', { date: dateWords(print, one.inForce) }),
        one.expires && print.t('details.agreements.expires', { date: dateWords(print, one.expires) }),
      ]),
    ],
    ['details.agreements.state', print.t(`details.agreementState.${one.state}`)],
  ),
})

const projectEntry = (one: Project, print: Print): Entry => ({
  record: one.id,
  name: wordsOf(print, one.title),
  facts: factsOf(
    print,
    ['details.agreements.title', wordsOf(print, one.title)],
    ['details.agreements.place', placeOf(print, one.place, one.asOf)],
    ['details.agreements.state', print.t(`details.projectState.${one.state}`)],
    ['details.agreements.owner', one.owner && titleOf(print, one.owner)],
    ['details.agreements.nextStep', one.nextStep && wordsOf(print, one.nextStep.text)],
  ),
})

/** Key figures. */
export const figureEntries: Entries = (print) =>
  findRecords(print.scope.records, print.scope.lists.figures).map((one: Figure) => ({
    record: one.id,
    name: wordsOf(print, one.label),
    facts: factsOf(
      print,
      ['details.figures.label', wordsOf(print, one.label)],
      ['details.figures.value', figureWords(print, one)],
      ['details.figures.definition', one.definition && wordsOf(print, one.definition)],
      ['details.figures.asOf', asOfWords(print, one)],
      ['details.figures.saidBy', saidByWords(one, print)],
    ),
  }))

/** Gifts. */
export const giftEntries: Entries = (print) =>
  findRecords(print.scope.records, print.scope.lists.gifts).map((one: Gift) => ({
    record: one.id,
    name: wordsOf(print, one.object),
    facts: factsOf(
      print,
      ['details.gifts.object', wordsOf(print, one.object)],
      ['details.gifts.value', one.valueClass],
      ['details.gifts.occasion', one.occasion && wordsOf(print, one.occasion)],
      ['details.changes.field.date', one.date && dateWords(print, one.date)],
      ['details.gifts.register', one.registerNumber],
    ),
  }))

/** What the annex alone prints: terms and speeches; names, figures and words said have their own sections. */
export const annexEntries: Entries = (print) => {
  const { records, lists, visit } = print.scope
  const terms = findRecords(records, lists.terms).map((one): Entry => ({
    record: one.id,
    name: one.concept,
    facts: factsOf(print, [
      'details.annex.rendering',
      one.forms.map((form) => form.text).join(separator('items', print.lang)),
    ]),
  }))
  const speeches = visit.speeches.map((one, index): Entry => {
    const name = titleOf(print, findRecord(records, one.by)?.person ?? '')
    return {
      record: visit.id,
      part: `speech ${String(index)}`,
      name: `${print.t('details.annex.part7')}${separator('remark', print.lang)}${name}`,
      alike: [one.by],
      facts: factsOf(print, ['details.changes.field.text', wordsOf(print, one.text)]),
    }
  })
  return [...terms, ...speeches]
}
