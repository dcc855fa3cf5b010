import { startTransition, useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { openPdf } from './document.ts'

/** An opened file beside what it was opened from. */
export type Opened<Source> = { readonly pdf: PDFDocumentProxy; readonly of: Source }

/**
 * Opens each newer file and shows the last one that is open; an older one is closed when its successor has drawn. While there is
 * no file to open, the last one stays.
 */
export const usePdf = <Source>(bytes: Uint8Array | undefined, source: Source): Opened<Source> | undefined => {
  const [opened, setOpened] = useState<Opened<Source>>()
  useEffect(() => {
    if (bytes === undefined) return undefined
    const state = { isOver: false }
    void openPdf(bytes).then(
      (pdf) => {
        if (state.isOver) void pdf.loadingTask.destroy()
        // What is typed meanwhile goes first.
        else startTransition(() => setOpened({ pdf, of: source }))
      },
      () => undefined,
    )
    return () => {
      state.isOver = true
    }
  }, [bytes, source])
  useEffect(() => {
    if (opened === undefined) return undefined
    return () => void setTimeout(() => void opened.pdf.loadingTask.destroy(), CLOSES_AFTER_MS)
  }, [opened])
  return opened
}

/** By then the pages in sight are drawn anew. */
const CLOSES_AFTER_MS = 2000
