import { strToU8, unzipSync, zipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDocx, checkHtml, checkPdf } from '#electron/output/check'
import { renderHtml } from '#electron/output/html'
import { renderPdf } from '#electron/output/pdf'
import { everyBlock } from '../../../build/every-block.ts'
import { testWithTool } from '../../../tools.ts'
import { partsOf, photo, photoDigest, pictures, render } from '../docx/rendered.ts'
import { fonts } from '../pdf/rendered.ts'

const document = everyBlock(photoDigest)
const PIXELS = 'a picture with more in it than its pixels'

/** The grey picture with what a camera adds: a segment that says where and when. */
const fromCamera = (): ReadonlyMap<string, Uint8Array> => {
  const notes = Buffer.from('Exif\0\0II*\0GPS 21.0285 N 105.8542 E', 'latin1')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, notes.length + 2]), notes])
  return new Map([[photoDigest, Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)])]])
}

describe('A65 what was planted in a Word file is found before it leaves', () => {
  const body = (from: string | RegExp, to: string) => (parts: Record<string, string>) => ({
    'word/document.xml': (parts['word/document.xml'] ?? '').replace(from, to),
  })
  const RUN = /<w:r>/
  const seeds: Readonly<Record<string, readonly [(parts: Record<string, string>) => Record<string, string>, RegExp]>> =
    {
      'a comment': [body(RUN, '<w:commentRangeStart w:id="0"/><w:r>'), /w:commentRangeStart/],
      'a part of comments': [() => ({ 'word/comments.xml': '<w:comments/>' }), /a part that no pack may hold/],
      'hidden text': [body(RUN, '<w:r><w:rPr><w:vanish/></w:rPr></w:r><w:r>'), /w:vanish/],
      'a relation to the outside': [
        (parts) => ({
          'word/_rels/document.xml.rels': (parts['word/_rels/document.xml.rels'] ?? '').replace(
            '</Relationships>',
            '<Relationship Id="x" Type="y" Target="http://x.test/t.dotm" TargetMode="External"/></Relationships>',
          ),
        }),
        /leads out of the file/,
      ],
      'an address as a field': [
        body(RUN, '<w:r><w:instrText>HYPERLINK "http://x.test"</w:instrText></w:r><w:r>'),
        /a field that leads out/,
      ],
      'a mark of the sitting': [body(RUN, '<w:r w:rsidR="00AB12CD">'), /who worked on it when/],
      'the list of sittings': [
        (parts) => ({
          'word/settings.xml': (parts['word/settings.xml'] ?? '').replace(
            '</w:settings>',
            '<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids></w:settings>',
          ),
        }),
        /w:rsids/,
      ],
      'a tracked insertion': [body(RUN, '<w:ins w:id="1" w:author="A"><w:r/></w:ins><w:r>'), /w:ins/],
      'a tracked deletion': [body(RUN, '<w:del w:id="1" w:author="A"><w:r/></w:del><w:r>'), /w:del/],
      'a tracked change of a table': [body(/<w:tblPr>/, '<w:tblPr><w:tblPrChange w:id="1"/>'), /w:tblPrChange/],
      'a tracked change of a section': [body(/<w:sectPr>/, '<w:sectPr><w:sectPrChange w:id="1"/>'), /w:sectPrChange/],
      'a moved paragraph': [body(RUN, '<w:moveFromRangeStart w:id="1"/><w:r>'), /w:moveFromRangeStart/],
      'a macro': [() => ({ 'word/vbaProject.bin': 'x' }), /a part that no pack may hold/],
      'a property of its own': [() => ({ 'docProps/custom.xml': '<p/>' }), /a part that no pack may hold/],
    }

  test.each(Object.entries(seeds))('%s', async (_name, [seed, fault]) => {
    const bytes = await render(document)
    const seeded = seed({ ...partsOf(bytes) })
    const added = Object.fromEntries(Object.entries(seeded).map(([name, text]) => [name, strToU8(text)]))
    const faults = checkDocx(zipSync({ ...unzipSync(bytes), ...added }), document)
    expect(checkDocx(bytes, document)).toEqual([])
    expect(faults.map((one) => one.fault)).toContainEqual(expect.stringMatching(fault))
  })

  test('a picture that still says where it was taken', async () => {
    const bytes = await render(document, { pictures: fromCamera() })
    expect(checkDocx(bytes, document).map(({ fault }) => fault)).toEqual([PIXELS])
  })
})

describe('A65 what was planted in a page of HTML is found before it leaves', () => {
  const html = new TextDecoder().decode(renderHtml(document, { pictures }))
  test.each([
    ['a comment', '<!-- left by the author --></main>'],
    ['a link out of the file', '<a href="http://x.test/">.</a></main>'],
    ['a picture from outside', '<img src="//x.test/a.png" alt=""></main>'],
    ['a script', '<script src="#"></script></main>'],
    ['a handler', '<p onclick="x()"></p></main>'],
  ])('%s', (_name, seed) => {
    const seeded = html.replace('</main>', seed)
    expect([
      checkHtml(new TextEncoder().encode(html), document),
      checkHtml(new TextEncoder().encode(seeded), document).length,
    ]).toEqual([[], 1])
  })

  test('a picture that still says where it was taken', () => {
    const bytes = renderHtml(document, { pictures: fromCamera() })
    expect(checkHtml(bytes, document).map(({ fault }) => fault)).toEqual([PIXELS])
  })
})

describe('A65 what was planted in a PDF is found before it leaves', () => {
  /** The file with its objects as plain text, one by one. */
  const unpacked = (qpdf: string, bytes: Uint8Array): Uint8Array => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'aide-test-')), 'a.pdf')
    writeFileSync(file, bytes)
    const plain = execFileSync(qpdf, ['--object-streams=disable', '--stream-data=preserve', file, '-'])
    rmSync(path.dirname(file), { recursive: true })
    return plain
  }
  /** The file with an object written anew at its end, as programs do that change a finished PDF. */
  const changed = (bytes: Uint8Array, kind: 'Page' | 'Catalog', entry: string): Uint8Array => {
    const text = Buffer.from(bytes).toString('latin1')
    const objects = [...text.matchAll(/(\d+) 0 obj\n(<<(?:(?!endobj)[\s\S])*>>)\nendobj/g)]
    const [, id = '', was = ''] = objects.find(([, , one = '']) => new RegExp(`/Type /${kind}\\b`).test(one)) ?? []
    const bare = was.replace(/\/Annots \[[^\]]*\]/, '')
    const trailer = /trailer <<([\s\S]*?)>>\nstartxref/.exec(text)?.[1] ?? ''
    const start = /startxref\n(\d+)/.exec(text)?.[1] ?? ''
    const at = String(bytes.length + 1).padStart(10, '0')
    const update = `\n${id} 0 obj\n${bare.slice(0, -2)} ${entry} >>\nendobj\n`
    const xref = `xref\n${id} 1\n${at} 00000 n \ntrailer\n<<${trailer} /Prev ${start}>>\nstartxref\n${bytes.length + update.length}\n%%EOF\n`
    return new Uint8Array(Buffer.concat([bytes, Buffer.from(update + xref, 'latin1')]))
  }
  const link = (action: string): string => `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] ${action} >>]`

  const seeds = [
    ['an address', 'Page', link('/A << /S /URI /URI (http://x.test/) >>')],
    ['a jump into another file', 'Page', link('/A << /S /GoToR /F (other.pdf) /D [0 /Fit] >>')],
    ['a program to start', 'Page', link('/A << /S /Launch /F (x.exe) >>')],
    ['a comment', 'Page', '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (note) >>]'],
    ['a script on opening', 'Catalog', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    ['a file inside', 'Catalog', '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) >>] >> >>'],
  ] as const
  for (const [name, kind, entry] of seeds)
    testWithTool('qpdf', name, async (qpdf) => {
      const { bytes, layout } = await renderPdf(document, { fonts, pictures })
      const plain = unpacked(qpdf, bytes)
      expect(await checkPdf(changed(plain, kind, '/Planted true'), document, layout)).toEqual([])
      const faults = await checkPdf(changed(plain, kind, entry), document, layout)
      expect(faults.map(({ fault }) => fault)).toEqual([expect.not.stringMatching(/^cannot be opened/)])
    })

  test('a picture that still says where it was taken', async () => {
    const { bytes, layout } = await renderPdf(document, { fonts, pictures: fromCamera() })
    expect((await checkPdf(bytes, document, layout)).map(({ fault }) => fault)).toEqual([PIXELS])
  })
})
