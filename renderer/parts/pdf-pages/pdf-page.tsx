import { memo, useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { drawPage } from './drawing.ts'
import { blockAt, type DrawnPage, type PageBox } from './places.ts'

type Props = {
  readonly page: DrawnPage<PDFDocumentProxy>
  readonly scale: number
  readonly strip: ReactNode
  readonly label: string
  /** The language of what is printed. */
  readonly lang?: string | undefined
  readonly marked: string | undefined
  readonly onPick?: ((block: string) => void) | undefined
}

/** One page on its paper, drawn while it is in sight or near it. */
export const PdfPage = memo(({ page, scale, strip, label, lang, marked, onPick }: Props) => {
  const paper = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const isNear = useNear(paper)
  const { file, inFile } = page
  const when = useRef<'next' | 'later'>('later')
  useEffect(() => {
    when.current = marked === undefined ? 'later' : 'next'
  }, [marked])
  useEffect(() => {
    const element = place.current
    if (element === null || !isNear) return undefined
    const drawing = drawPage(file, inFile, scale, element, when.current)
    return drawing.stop
  }, [file, inFile, scale, isNear])
  useEffect(() => {
    if (!isNear) place.current?.replaceChildren()
  }, [isNear])
  const boxes = page.blocks.filter(({ block }) => block === marked)
  usePick(paper, page, scale, onPick)
  return (
    <div className="sheet" role="group" aria-label={label}>
      <div className="sheet-strip">
        {strip}
        <span className="small muted numeric">{label}</span>
      </div>
      <div
        ref={paper}
        className="paper"
        style={sized(page.width * scale, page.height * scale)}
        {...(lang !== undefined && { lang })}
      >
        <div ref={place} className="paper-drawn" />
        {boxes.map(({ box: [x, y, width, height] }) => (
          <div
            key={`${x} ${y}`}
            className="block-mark"
            aria-hidden
            style={{ left: x * scale - 6, top: y * scale - 3, ...sized(width * scale + 12, height * scale + 6) }}
          />
        ))}
      </div>
    </div>
  )
})

const sized = (width: number, height: number): CSSProperties => ({ width, height })

/** Tells which block was pressed; pressing at the end of selecting words is not meant. The arrows do the same by keys. */
const usePick = (
  of: { readonly current: HTMLElement | null },
  page: PageBox,
  scale: number,
  onPick: ((block: string) => void) | undefined,
): void => {
  useEffect(() => {
    const element = of.current
    if (element === null || onPick === undefined) return undefined
    const pick = ({ clientX, clientY }: MouseEvent): void => {
      if (getSelection()?.isCollapsed === false) return
      const { left, top } = element.getBoundingClientRect()
      const block = blockAt(page, (clientX - left) / scale, (clientY - top) / scale)
      if (block !== undefined) onPick(block)
    }
    element.addEventListener('click', pick)
    return () => element.removeEventListener('click', pick)
  }, [of, page, scale, onPick])
}

/** Whether an element is in sight, or less than a screen away. */
const useNear = (of: { readonly current: HTMLElement | null }): boolean => {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = of.current
    if (element === null) return undefined
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: element.closest('.pdf-pages'),
      rootMargin: '40% 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return isNear
}
