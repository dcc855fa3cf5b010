import { expect, test } from 'vitest'
import { err, ok } from '#core/base'
import { withRecords } from '#core/domain'
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

test('a picture that was replaced is read anew, and one that was not there is looked for again', async () => {
  const blobs = new Map([['1.jpg', '1.jpg']])
  const read = portraitReader({
    digest,
    readBlob: (blob) => {
      const text = blobs.get(blob)
      return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text))
    },
    worker: { portrait: ({ bytes }) => Promise.resolve(ok({ jpeg: bytes, widthPx: 30, heightPx: 40 })) },
  })
  const loaded = async (from = records) => [...(await loadPictures(from, people, read, digest)).pictures.keys()]
  expect(await loaded()).toEqual([idOf('attachment', 1)])
  blobs.set('2.jpg', '2.jpg')
  expect(await loaded()).toEqual([idOf('attachment', 1), idOf('attachment', 2)])
  blobs.set('1.jpg', 'another')
  expect(await loaded()).toEqual([idOf('attachment', 1), idOf('attachment', 2)])
  const replaced = withRecords(records, [anAttachment(1, { kind: 'photo', blob: '1.jpg', sha256: digest('another') })])
  const { bytes } = await loadPictures(replaced, people, read, digest)
  expect([...bytes.keys()]).toEqual([digest('another'), digest('2.jpg')])
})
