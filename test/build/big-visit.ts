import type { AnyRecord } from '#core/domain'
import type { Choice } from './chance.ts'
import { bigWords } from './big-names.ts'
import {
  aDoNotRaise,
  anIfRaised,
  aParticipation,
  aPointToMake,
  aPrecedenceTable,
  aProgrammeItem,
  aVisit,
  idOf,
  on,
  words,
} from './records.ts'

const MEMBERS = 22
const DAYS = ['2026-12-14', '2026-12-15', '2026-12-16']

/** The one visit that is prepared: two delegations of 22, a programme of three days, and points enough for a pack of 40 pages. */
export const bigVisit = (choice: Choice): readonly AnyRecord[] => {
  const sentence = (count: number): string => `We propose to speak of the ${bigWords(choice, count)}.`
  return [
    aVisit(1, {
      code: 'BIG',
      title: words('Visit of the big delegation'),
      window: on('2026-12-14/2026-12-16'),
      languages: ['en'],
      interpreting: 'consecutive',
      kindBySide: { ours: 'official' },
      objectives: (['ours', 'theirs'] as const).flatMap((side) =>
        [1, 2, 3].map(() => ({ side, text: words(`To agree on the ${bigWords(choice, 6)}`) })),
      ),
    }),
    aPrecedenceTable(1, {
      name: 'Table of the big visit',
      ties: ['mention', 'name'],
      rows: Array.from({ length: 10 }, (_, at) => ({ rank: at + 1, posts: [idOf('post', (at + 1) * 100)] })),
    }),
    ...delegation('theirs', 1, (n) => n * 100),
    ...delegation('ours', 101, (n) => n * 20),
    ...DAYS.flatMap((day, dayAt) =>
      Array.from({ length: 14 }, (_, at) =>
        aProgrammeItem(dayAt * 14 + at + 1, {
          startsAt: `${day}T${String(8 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
          minutes: 25,
          activity: words(`Talks on the ${bigWords(choice, 4)}`),
          lead: idOf('participation', 1),
          who: [1, 2, 3].map((n) => idOf('participation', n)),
        }),
      ),
    ),
    ...Array.from({ length: 24 }, (_, at) =>
      aPointToMake(at + 1, {
        text: words(sentence(16)),
        main: at < 3,
        byWhom: idOf('participation', 101),
        toWhom: idOf('participation', 1),
        topic: idOf('topic', 1),
        support: [{ text: words(`Background: the ${bigWords(choice, 40)}.`), tier: 'usable' }],
      }),
    ),
    ...Array.from({ length: 12 }, (_, at) =>
      anIfRaised(at + 101, {
        theirPoint: words(`They may ask about the ${bigWords(choice, 10)}.`),
        line: words(sentence(20)),
        fallback: words(sentence(12)),
      }),
    ),
    ...Array.from({ length: 8 }, (_, at) => aDoNotRaise(at + 201, { text: words(`The ${bigWords(choice, 4)}`) })),
  ]
}

const delegation = (side: 'ours' | 'theirs', first: number, personOf: (n: number) => number): readonly AnyRecord[] =>
  Array.from({ length: MEMBERS }, (_, at) =>
    aParticipation(first + at, {
      side,
      person: idOf('person', personOf(at + 1)),
      capacity: [idOf('tenure', personOf(at + 1))],
      role: at === 0 ? 'head' : at === 1 && side === 'ours' ? 'interpreter' : 'member',
      presence: 'expected',
    }),
  )
