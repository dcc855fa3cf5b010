import fs from 'node:fs'
import validate from '@ooxml-tools/validate'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsOf, wordsOf } from '../../electron/output/docx/rendered.ts'
import { everyTag, readObjects, readStructure } from '../../electron/output/pdf/read-pdf.ts'
import { launchChromium } from '../chromium.ts'
import { bytesOf, openFile, toPack, wordsOfPage } from '../composer-driver.ts'
import { askerOf, openSample } from '../driver.ts'
import { axeFaults } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const childrenOf = (pid: number): readonly number[] =>
  fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

type Section = { readonly title: string; readonly isPrinted?: boolean }

test('J7 an export is called off and leaves nothing; the next one is done while the palette answers, and its files are whole', async () => {
  const opened = await openSample(browser, { lang: 'en' })
  const { page, text: t, host, elsewhere, faults } = opened
  const ask = await askerOf(opened)
  await toPack(opened)
  const downloads: Download[] = []
  page.on('download', (one) => downloads.push(one))
  const exportBoth = async (): Promise<void> => {
    await page.getByRole('button', { name: t('composer.exportDraft') }).click()
    await page.getByRole('menuitem', { name: t('composer.pdfAndWord') }).click()
  }
  const making = page.getByRole('dialog', { name: t('composer.making') })
  const bar = making.getByRole('progressbar')

  // J7.1: the workers stand still once something was done, so that Cancel comes in the midst of it.
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/call/packs.export'))
  await exportBoth()
  await page.waitForFunction(() => Number(document.querySelector('[role="progressbar"]')?.ariaValueNow) >= 1)
  const workers = childrenOf(host.pid).flatMap(childrenOf)
  for (const pid of workers) process.kill(pid, 'SIGSTOP')
  try {
    expect(workers.length).toBeGreaterThan(0)
    expect(await axeFaults(page)).toEqual([])
    expect(['1', '2', '3']).toContain(await bar.getAttribute('aria-valuenow'))
    await making.getByRole('button', { name: t('window.cancel') }).click()
  } finally {
    for (const pid of workers) process.kill(pid, 'SIGCONT')
  }
  expect(await (await answered).text()).toContain('cancelled')
  await page.getByText(t('composer.cancelled')).waitFor()
  expect(downloads).toEqual([])

  // Again: to the end, and meanwhile the palette comes.
  let handOver = (): void => undefined
  const held = new Promise<void>((resolve) => {
    handOver = resolve
  })
  await page.route('**/call/packs.export', async (route) => {
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  })
  await exportBoth()
  await expect.poll(() => bar.getAttribute('aria-valuenow'), { timeout: 15_000 }).toBe('4')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: t('window.commands.palette') }).waitFor()
  await page.keyboard.press('Escape')
  handOver()
  await page.getByText(t('composer.exported', { count: 2 })).waitFor()
  await expect.poll(() => downloads.length, { timeout: 5000 }).toBe(2)
  const [pdf, docx] = await Promise.all(
    ['.pdf', '.docx'].map(async (ending) => {
      const found = downloads.find((one) => one.suggestedFilename().endsWith(ending))
      if (found === undefined) throw new Error(`expected a file that ends in ${ending}`)
      return bytesOf(found)
    }),
  )
  if (pdf === undefined || docx === undefined) throw new Error('expected two files')

  // J7.2: fonts inside, names as one letter each, the outline, the tags.
  const objects = readObjects(pdf)
  const every = [...objects.values()].map(({ text }) => text)
  const fonts = every.filter((one) => /\/Type ?\/FontDescriptor/.test(one))
  expect(fonts.length).toBeGreaterThan(3)
  expect(fonts.filter((one) => !/\/FontFile[23]/.test(one))).toEqual([])
  const file = await openFile(pdf)
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => wordsOfPage(file, at + 1)))
  const words = pages.join('')
  for (const name of ['Đoàn Hải Đường', 'Заречная', '林海燕'])
    expect([name, words.includes(name.replaceAll(' ', '').normalize('NFC'))]).toEqual([name, true])
  expect(words.normalize('NFC') === words).toBe(true)
  const shown = (await ask('packs.preview', { visit: 'SEV', template: 'standard' })) as {
    readonly value: { readonly value: { readonly sections: readonly Section[] } }
  }
  const sections = shown.value.value.sections.map(({ title }) => title)
  expect(((await file.getOutline()) ?? []).map(({ title }) => title)).toEqual(sections)
  expect(every.some((one) => one.includes('/MarkInfo') && one.includes('/StructTreeRoot'))).toBe(true)
  const tags = everyTag(readStructure(objects))
  expect(tags.length).toBeGreaterThan(500)
  expect(tags.filter(({ type, kids, leaves }) => type !== 'TD' && kids.length + leaves === 0)).toEqual([])

  // J7.3: sound for the Open XML SDK, its page numbers there before Word counts, the styles of the trade.
  expect(await validate(docx, 'docx', 'Microsoft365')).toEqual([])
  const parts = partsOf(docx)
  const printed = Object.entries(parts).filter(([name]) => /word\/(?:document|header\d|footer\d)\.xml/.test(name))
  const fields = printed.flatMap(([, xml]) =>
    [...xml.matchAll(/<w:fldSimple w:instr="[^"]*PAGE[^"]*"[^>]*>(.*?)<\/w:fldSimple>/g)].map(([, inner = '']) =>
      wordsOf(inner),
    ),
  )
  expect(fields.length).toBeGreaterThan(3)
  expect(fields.filter((one) => !/^\d+$/.test(one))).toEqual([])
  const styles = new Set(
    [...(parts['word/styles.xml'] ?? '').matchAll(/<w:name w:val="([^"]+)"/g)].map(([, name = '']) => name),
  )
  expect(['heading 1', 'Talking point', 'If raised', 'Do not raise'].filter((name) => !styles.has(name))).toEqual([])
  expect([elsewhere, faults]).toEqual([[], []])
  await opened.close()
}, 180_000)
