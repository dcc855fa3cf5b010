import { createHash } from 'node:crypto'
import {
  bold,
  column,
  documentOf,
  heading,
  item,
  line,
  list,
  MM,
  paragraph,
  picture,
  row,
  section,
  source,
  table,
  TABLE_MEASURE,
  type DocumentModel,
  type TableBlock,
} from '#core/document'
import { cellsOf, TABLES, type Delegate, type StandardPack, type TableKey } from './standard-pack.ts'

/** The standard pack as a document, and its pictures by digest: the same words, tables and pictures as the peers draw. */
export const standardDocument = (
  pack: StandardPack,
): { readonly document: DocumentModel; readonly pictures: ReadonlyMap<string, Uint8Array> } => {
  const digests = pack.delegation.map(({ photo }) => createHash('sha256').update(photo).digest('hex'))
  return {
    document: documentOf(
      [
        section('programme', 'Programme', [tableOf(pack, 'programme')]),
        section(
          'delegation',
          'Delegation',
          pack.delegation.flatMap((delegate, index) => delegateBlocks(delegate, digests[index] ?? '')),
        ),
        section(
          'points',
          'Talking points',
          pack.topics.flatMap((topic) => [
            heading(2, topic.title),
            list(
              'bullet',
              'body',
              topic.points.map((text) => item(text)),
            ),
          ]),
        ),
        section('commitments', 'Commitments', [tableOf(pack, 'commitments')]),
        section(
          'meetings',
          'Past meetings',
          pack.meetings.flatMap((meeting) => [
            heading(2, `${meeting.date} ${meeting.title} (${meeting.place})`),
            paragraph('body', meeting.summary),
          ]),
        ),
        section('glossary', 'Glossary', [tableOf(pack, 'glossary')]),
        section(
          'sources',
          'Sources',
          pack.sources.map((one, index) => source(index + 1, `${one.no} ${one.title} ${one.url} (${one.date})`)),
        ),
      ],
      {
        cover: {
          briefNumber: 'JIC (31) 1',
          date: pack.date,
          heading: pack.subtitle,
          title: pack.title,
          fields: [{ label: 'Place', lines: [line(pack.place)], provenance: [] }],
          notes: [],
          contents: true,
        },
      },
    ),
    pictures: new Map(pack.delegation.map(({ photo }, index) => [digests[index] ?? '', photo])),
  }
}

const PHOTO_WIDTH = 100 / MM
const PHOTO_HEIGHT = 130 / MM

const delegateBlocks = (delegate: Delegate, sha256: string) => [
  heading(2, delegate.name),
  picture(
    { kind: 'picture', picture: { sha256, widthPx: 200, heightPx: 260, alt: `Portrait of ${delegate.name}` } },
    PHOTO_WIDTH,
    PHOTO_HEIGHT,
  ),
  paragraph('body', line(bold(`${delegate.role}, ${delegate.org} (${delegate.local})`))),
  paragraph('body', delegate.bio),
]

const tableOf = (pack: StandardPack, key: TableKey): TableBlock =>
  table(
    key,
    TABLES[key].map(([, head, percent]) => column(head, (percent / 100) * TABLE_MEASURE)),
    cellsOf(pack, key).map((cells) => row(cells)),
    'none',
  )
