import { describe, expect, test } from 'vitest'
import type { AnyRecord, Audience } from '#core/domain'
import { everythingIn, linesIn, NOW, onlySections, packOf, shipped, type Made } from '../../build/pack.ts'
import {
  aDoNotRaise,
  aFigure,
  aGift,
  aMeeting,
  anAttachment,
  anIfRaised,
  anOffice,
  aParticipation,
  aPartner,
  aPerson,
  aPointToMake,
  aPost,
  aProgrammeItem,
  aSource,
  aTenure,
  aTopic,
  aVisit,
  idOf,
  latin,
  words,
} from '../../build/records.ts'

const AUDIENCES: readonly Audience[] = ['principal', 'staff', 'interpreter', 'security', 'shareable']

const SECRET = 'The land price at the old harbour is before the court.'
const publicly = { marking: { scheme: 'neutral', level: 'public' } } as const
const note = (text: string, tier: 'usable' | 'not-for-disclosure' = 'usable') => ({ text: words(text), tier })

/** A visit with one sensitive thing of each kind, all of it marked Public so that only the rules hold it back. */
const world: readonly AnyRecord[] = [
  anOffice(),
  aPartner(1, { ...publicly, profile: [note('They trade in timber.', 'not-for-disclosure')] }),
  aVisit(1, {
    ...publicly,
    objectives: [{ side: 'ours', text: words('Sign the ferry agreement.') }],
    whyNow: note('The ferry stops in May.'),
    pressLines: [
      {
        text: words('The talks were open.'),
        attributableTo: 'Spokesperson',
        agreeWithVisitor: true,
        agreedOn: '2026-11-01',
      },
      { text: words('The ferry will be saved.'), attributableTo: 'Spokesperson', agreeWithVisitor: true },
    ],
  }),
  aPerson(1, {
    ...publicly,
    names: [latin('Anna Alpha')],
    diet: words('No pork'),
    portrait: idOf('attachment', 1),
    career: [note('Ran the port.'), note('Left the bank in haste.', 'not-for-disclosure')],
    interests: [note('Plays chess.')],
    cautions: [{ text: words('Dislikes delays.'), tier: 'not-for-disclosure' as const }],
  }),
  anAttachment(1, { ...publicly, blob: 'photos/a.jpg', sha256: 'a'.repeat(64), rights: 'For our use only' }),
  aPost(1, { ...publicly, label: { en: { official: 'Deputy Mayor' } } }),
  aTenure(1, publicly),
  aParticipation(1, {
    ...publicly,
    role: 'head',
    room: '501',
    car: '1',
    remark: note('Met our mayor in spring.'),
  }),
  aPointToMake(1, {
    ...publicly,
    text: words('We thank you for the ferry.'),
    support: [note('It ran for ten years.')],
  }),
  anIfRaised(2, {
    ...publicly,
    line: words('We will look at the fees.'),
    fallback: words('Half the fees.'),
    doNotSay: words('No fees.'),
  }),
  anIfRaised(3, { ...publicly, tier: 'not-for-disclosure', line: words('The budget is gone.') }),
  aDoNotRaise(4, { ...publicly, text: words('Old harbour'), reason: { text: words(SECRET) } }),
  aProgrammeItem(1, {
    ...publicly,
    shareable: true,
    activity: words('Open talks'),
    transport: words('Two cars'),
    contact: 'Desk 7',
  }),
  aProgrammeItem(2, { ...publicly, activity: words('Closed dinner'), startsAt: '2026-12-14T19:00' }),
  aTopic(1, {
    ...publicly,
    home: idOf('partner', 1),
    label: words('Harbour'),
    background: [note('Loans are due.', 'not-for-disclosure')],
  }),
  aFigure(1, { ...publicly, home: idOf('partner', 1), label: words('ferries'), quotable: 'ask' }),
  aGift(1, { ...publicly, home: idOf('partner', 1), object: words('A model ship'), valueClass: 'class B' }),
  aMeeting(1, { ...publicly, outcomes: [note('A ferry plan was agreed.')] }),
  aSource(1, publicly),
]

const pictures = new Map([[idOf('attachment', 1), { sha256: 'a'.repeat(64), widthPx: 354, heightPx: 472 }]])
const madeFor = (audience: Audience): Made => packOf(world, { audience }, { pictures })
const tells = (made: Made, text: string): boolean =>
  everythingIn(made.document).includes(text) || JSON.stringify([...made.scope.records.person.values()]).includes(text)

/** Which audiences find some words in their document. */
const readers = (text: string): readonly Audience[] => AUDIENCES.filter((audience) => tells(madeFor(audience), text))

describe('what an audience may not have is not in its document', () => {
  test('K10 a do-not-raise sentence is in principal and staff only', () => {
    expect([readers(SECRET), readers('Old harbour')]).toEqual([
      ['principal', 'staff'],
      ['principal', 'staff'],
    ])
  })

  test('K10 every part of PACK 2 reaches exactly its audiences', () => {
    expect({
      objective: readers('Sign the ferry agreement.'),
      whyNow: readers('The ferry stops in May.'),
      point: readers('We thank you for the ferry.'),
      support: readers('It ran for ten years.'),
      line: readers('We will look at the fees.'),
      fallback: readers('Half the fees.'),
      doNotSay: readers('No fees.'),
      restrictedLine: readers('The budget is gone.'),
      outcome: readers('A ferry plan was agreed.'),
      diet: readers('No pork'),
      caution: readers('Dislikes delays.'),
      interest: readers('Plays chess.'),
      usableCareer: readers('Ran the port.'),
      restrictedCareer: readers('Left the bank in haste.'),
      remark: readers('Met our mayor in spring.'),
      room: readers('Room: 501'),
      transport: readers('Two cars'),
      closedItem: readers('Closed dinner'),
      openItem: readers('Open talks'),
      portrait: readers('a'.repeat(64)),
      post: readers('Deputy Mayor'),
    }).toEqual({
      objective: ['principal', 'staff'],
      whyNow: ['principal', 'staff'],
      point: ['principal', 'staff', 'interpreter'],
      support: ['principal', 'staff'],
      line: ['principal', 'staff', 'interpreter'],
      fallback: ['principal', 'staff'],
      doNotSay: ['principal', 'staff'],
      restrictedLine: ['principal', 'staff'],
      outcome: ['principal', 'staff'],
      diet: ['principal', 'staff', 'security'],
      caution: ['principal', 'staff'],
      interest: ['principal', 'staff'],
      usableCareer: ['principal', 'staff', 'interpreter', 'shareable'],
      restrictedCareer: ['principal', 'staff'],
      remark: ['principal', 'staff'],
      room: ['security'],
      transport: ['principal', 'staff', 'interpreter', 'security'],
      closedItem: ['principal', 'staff', 'interpreter', 'security'],
      openItem: AUDIENCES,
      portrait: ['principal', 'staff', 'interpreter', 'security'],
      post: AUDIENCES,
    })
  })

  test('what was left out is listed with a reason, and the list is no part of the document', () => {
    const { withheld, document } = madeFor('shareable')
    const reasonsOf = (id: string): readonly string[] =>
      withheld.filter((one) => one.record === id).map((one) => one.reason)
    expect({
      avoid: reasonsOf(idOf('talking-point', 4)),
      point: reasonsOf(idOf('talking-point', 1)),
      item: reasonsOf(idOf('programme-item', 2)),
      figure: reasonsOf(idOf('figure', 1)),
      person: reasonsOf(idOf('person', 1)),
      portrait: reasonsOf(idOf('attachment', 1)),
      printed: everythingIn(document).includes('do-not-raise'),
    }).toEqual({
      avoid: ['do-not-raise'],
      point: ['audience-rule'],
      item: ['audience-rule'],
      figure: ['not-quotable'],
      person: ['personal-data', 'audience-rule', 'not-for-disclosure'],
      portrait: ['rights'],
      printed: false,
    })
  })

  test('K10 a release copy prints the reason where a block was, and never the words', () => {
    const { document } = packOf(world, { audience: 'shareable', release: 'release-copy' })
    expect({
      avoided: linesIn(document, 'do-not-raise'),
      figures: linesIn(document, 'figures'),
      restricted: linesIn(document, 'restricted')[0],
      secret: everythingIn(document).includes(SECRET),
    }).toEqual({
      avoided: ['[withheld: do-not-raise]'],
      figures: ['[withheld: not-quotable]'],
      restricted: '[withheld: not-for-disclosure]',
      secret: false,
    })
  })
})

describe('ceilings', () => {
  const item = (level: string) =>
    aProgrammeItem(1, { shareable: true, activity: words('Open talks'), marking: { scheme: 'neutral', level } })
  const template = onlySections('programme')
  const reasons = (records: readonly AnyRecord[], audience: Audience) =>
    packOf(records, { audience, template }).withheld.map(({ record, reason }) => [record, reason])

  test('a record above the audience’s ceiling is left out', () => {
    expect([reasons([item('confidential')], 'interpreter'), reasons([item('confidential')], 'principal')]).toEqual([
      [[item('confidential').id, 'above-ceiling']],
      [],
    ])
  })

  test('an office may lower a ceiling', () => {
    const office = anOffice(1, { ceilings: { interpreter: 'public' } })
    expect(reasons([office, item('internal')], 'interpreter')).toContainEqual([
      idOf('programme-item', 1),
      'above-ceiling',
    ])
  })

  test('a record without a marking counts as the office’s default, so a shareable copy leaves it out', () => {
    const unmarked = aProgrammeItem(1, { shareable: true, activity: words('Open talks') })
    const made = packOf([aVisit(1, { title: words('Secret name of the visit') }), unmarked], {
      audience: 'shareable',
      template,
    })
    expect([made.withheld.map(({ reason }) => reason), everythingIn(made.document).includes('Secret name')]).toEqual([
      ['above-ceiling', 'above-ceiling'],
      false,
    ])
  })
})

describe('the interpreter who may have the topic words', () => {
  const own = [aPerson(9, { side: 'ours' }), aParticipation(9, { side: 'ours', role: 'interpreter' })]
  const made = packOf([...world, ...own], {
    audience: 'interpreter',
    topicWords: { interpreter: idOf('person', 9), decidedBy: 'Head of protocol' },
  })

  test('gets the topics and no reason', () => {
    expect([linesIn(made.document, 'do-not-raise'), everythingIn(made.document).includes(SECRET)]).toEqual([
      ['× Do not raise', 'Old harbour'],
      false,
    ])
  })
})

test('withholding twice leaves what withholding once left', () => {
  const { document } = packOf(world, { audience: 'security', now: NOW })
  expect(packOf(world, { audience: 'security', now: NOW, template: shipped('standard') }).document).toEqual(document)
})
