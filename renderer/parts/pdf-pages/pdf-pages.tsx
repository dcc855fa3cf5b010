import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { PdfPage } from './pdf-page.tsx'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { blockTop, firstInSight, inOrder, underAhead, type Ahead, type DrawnPage, type PageBox } from './places.ts'
import { usePdf } from './use-pdf.ts'

/** Newer pages of a part of a file, `of`: shown in place of its own until there is a newer file. */
export type PagesAhead = Ahead & { readonly of: Uint8Array; readonly bytes: Uint8Array }

type Props = {
  readonly bytes: Uint8Array
  /** What stands where; the pages of the file alone where it is empty. */
  readonly layout: readonly PageBox[]
  readonly ahead?: PagesAhead | undefined
  readonly label: string
  readonly zoom: number
  readonly strip: ReactNode
  readonly pageLabel: (number: number, of: number) => string
  readonly lang?: string | undefined
  readonly isGrey?: boolean
  /** The block that is pointed at. */
  readonly marked?: string | undefined
  /** A page was pressed, or the arrows went on to this block. */
  readonly onMark?: (block: string) => void
  /** The block is to be opened. */
  readonly onPick?: (block: string) => void
}

/** The true pages of a file. A newer file takes the place of the older one with the same block at the same height. */
export const PdfPages = (props: Props) => {
  const { bytes, layout, ahead } = props
  const source = useMemo(() => ({ bytes, layout }), [bytes, layout])
  const whole = usePdf(bytes, source)
  const part = usePdf(ahead?.bytes, ahead)
  const pages = useMemo(() => {
    if (whole === undefined) return undefined
    const newer = part?.of?.of === whole.of.bytes ? { ...part.of, file: part.pdf } : undefined
    return underAhead(whole.of.layout, whole.pdf, newer)
  }, [whole, part])
  return pages === undefined ? (
    <div className="pdf-pages" aria-busy role="region" aria-label={props.label} />
  ) : (
    <OpenedPages {...props} pages={pages} />
  )
}

/** Points of a PDF to pixels of the page at a zoom of 1. */
const PIXELS = 96 / 72

const OpenedPages = (props: Props & { readonly pages: readonly DrawnPage<PDFDocumentProxy>[] }) => {
  const { pages, label, zoom, strip, pageLabel, lang, isGrey = false, marked, onMark, onPick } = props
  const scale = zoom * PIXELS
  const frame = useRef<HTMLDivElement>(null)
  // What scrolls is reached by keys.
  useEffect(() => frame.current?.setAttribute('tabindex', '0'), [])
  usePlaceKept(frame, pages, scale)
  useMarkInSight(frame, marked, pages, scale)
  const order = useMemo(() => inOrder(pages), [pages])
  const walk = useCallback(
    (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (event.altKey || event.ctrlKey || event.shiftKey) return
      if (event.key === 'Enter' && marked !== undefined) return onPick?.(marked)
      if (step === undefined) return undefined
      event.preventDefault()
      const at = marked === undefined ? -1 : order.indexOf(marked)
      const next = order[Math.max(0, Math.min(order.length - 1, at + step))]
      if (next !== undefined) onMark?.(next)
    },
    [order, marked, onMark, onPick],
  )
  return (
    <div
      ref={frame}
      className={isGrey ? 'pdf-pages grey' : 'pdf-pages'}
      role="region"
      aria-label={label}
      onKeyDown={onMark === undefined ? undefined : walk}
    >
      {pages.map((page) => (
        <PdfPage
          key={page.number}
          page={page}
          scale={scale}
          strip={strip}
          label={pageLabel(page.number, pages.length)}
          lang={lang}
          marked={page.blocks.some(({ block }) => block === marked) ? marked : undefined}
          onPick={onPick}
        />
      ))}
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const SEEN = 80

/** Brings a block that is newly marked into sight; a newer file keeps the place by itself. */
const useMarkInSight = (
  frame: { readonly current: HTMLElement | null },
  marked: string | undefined,
  pages: readonly PageBox[],
  scale: number,
): void => {
  const now = useRef({ pages, scale })
  useLayoutEffect(() => {
    now.current = { pages, scale }
  }, [pages, scale])
  useEffect(() => {
    const element = frame.current
    if (element === null || marked === undefined) return
    const top = blockTop(now.current.pages, marked, now.current.scale)
    if (top === undefined) return
    const isSeen = top >= element.scrollTop && top <= element.scrollTop + element.clientHeight - SEEN
    if (!isSeen) element.scrollTo({ top: top - SEEN })
  }, [frame, marked])
}

/** Keeps the block that was first in sight where it was, whatever came before it in the newer pages. */
const usePlaceKept = (
  frame: { readonly current: HTMLElement | null },
  pages: readonly PageBox[],
  scale: number,
): void => {
  const before = useRef({ pages, scale, top: 0 })
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const keep = (): void => {
      before.current = { ...before.current, top: element.scrollTop }
    }
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [frame])
  useLayoutEffect(() => {
    const element = frame.current
    const { pages: old, scale: oldScale, top } = before.current
    before.current = { pages, scale, top }
    if (element === null || (old === pages && oldScale === scale) || top === 0) return
    const kept = firstInSight(old, top, oldScale)
    const now = kept && blockTop(pages, kept.block, scale)
    if (kept !== undefined && now !== undefined) element.scrollTo({ top: now - kept.offset })
  }, [frame, pages, scale])
}
