import { expect, test } from 'vitest'
import { err, ok } from '#core/base'
import { loadPictures, portraitReader } from '../../../electron/service/pictures.ts'
import { digest } from '../../build/check-input.ts'
import { anAttachment, aPerson, idOf, recordsOf } from '../../build/records.ts'

const records = recordsOf(
  ...[1, 2].flatMap((n) => [
    aPerson(n, { portrait: idOf('attachment', n) }),
    anAttachment(n, { kind: 'photo', blob: `${n}.jpg`, sha256: digest(`${n}.jpg`) }),
  ]),
)
const people = new Set<string>([idOf('person', 1), idOf('person', 2)])

test('a picture is read once for all documents of an order; a damaged one is left out of each', async () => {
  const asked: string[] = []
  const read = portraitReader({
    digest,
    readBlob: (blob) => {
      asked.push(blob)
      return Promise.resolve(new TextEncoder().encode(blob))
    },
    worker: {
      portrait: ({ bytes }) =>
        Promise.resolve(
          new TextDecoder().decode(bytes) === '2.jpg'
            ? err({ code: 'picture-damaged' as const })
            : ok({ jpeg: bytes, widthPx: 30, heightPx: 40 }),
        ),
    },
  })
  const first = await loadPictures(records, people, read, digest)
  const second = await loadPictures(records, people, read, digest)
  expect([[...first.pictures.keys()], second, asked]).toEqual([[idOf('attachment', 1)], first, ['1.jpg', '2.jpg']])
})
