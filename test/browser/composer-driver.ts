import fs from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Download, Locator } from 'playwright-core'
import type { Audience } from '#core/domain'
import type { WindowPage } from './page.ts'

type OnScreen = Pick<WindowPage, 'page' | 'text'>

/** Opens the pack of the visit on the screen and waits for its first page. */
export const toPack = async ({ page, text }: OnScreen): Promise<void> => {
  await page.getByRole('tab', { name: text('visits.tabs.pack') }).click()
  await page.locator('.page-words span').first().waitFor()
}

/** Makes the pack one for another audience, and waits for its pages. */
export const forAudience = async ({ page, text }: OnScreen, audience: Audience): Promise<void> => {
  const drawn = page.waitForResponse((answer) => answer.url().endsWith('/call/packs.preview'))
  await page.locator('.wish-bar button').nth(1).click()
  await page.getByRole('option', { name: text(`composer.audiences.${audience}`), exact: true }).click()
  await drawn
  await page
    .locator('.pages-foot')
    .filter({ hasNotText: text('composer.laying') })
    .waitFor()
}

/** Opens the first point to make in the outline, with the caret in its words. */
export const editPoint = async ({ page }: OnScreen): Promise<Locator> => {
  await page.getByRole('treegrid').getByRole('row').nth(1).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('[data-field="text"] :is(textarea, input)'))
  return page.locator(':focus')
}

/** Exports a draft as PDF by its key. */
export const exportPdf = async ({ page }: OnScreen): Promise<Download> => {
  const download = page.waitForEvent('download')
  await page.keyboard.press('F12')
  return download
}

export const bytesOf = async (download: Download): Promise<Buffer> => fs.readFileSync(await download.path())

/** Opens the bytes of a PDF apart from the window. */
export const openFile = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes) }).promise

/** The words of one page of a file, without the space between them. */
export const wordsOfPage = async (pdf: PDFDocumentProxy, number: number): Promise<string> => {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/gu, '')
}

/** The words at the top and at the bottom of a page of a file, without the space between them. */
export const edgesOf = async (pdf: PDFDocumentProxy, number: number): Promise<readonly [string, string]> => {
  const page = await pdf.getPage(number)
  const height = page.view[3] ?? 0
  const { items } = await page.getTextContent()
  const within = (from: number, to: number): string =>
    items
      .flatMap((item) => ('str' in item && item.transform[5] >= from && item.transform[5] <= to ? [item.str] : []))
      .join('')
      .replaceAll(/\s/gu, '')
  return [within(height * 0.85, height), within(0, height * 0.15)]
}

/** The lines of the page that a section begins, from its heading to the foot, as they are broken. */
export const linesUnder = async (pdf: PDFDocumentProxy, heading: string): Promise<readonly string[]> => {
  for (let number = 3; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const words = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item ? [{ words: item.str, size: item.height, y: Math.round(item.transform[5] as number) }] : [],
    )
    const top = words.find((one) => one.words.startsWith(heading) && one.size > 15)?.y
    if (top === undefined) continue
    const foot = (page.view[3] ?? 0) * 0.12
    const lines = new Map<number, string>()
    for (const one of words) {
      if (one.y < top && one.y > foot) lines.set(one.y, `${lines.get(one.y) ?? ''}${one.words}`)
    }
    return [...lines.values()].map((line) => line.replaceAll(/\s/gu, ''))
  }
  return []
}
