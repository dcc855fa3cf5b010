import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { openPdf } from './document.ts'
import { PdfPages } from './pdf-pages.tsx'
import type { PageBox } from './places.ts'

type Props = {
  readonly bytes: Uint8Array
  readonly label: string
  readonly zoom: number
  readonly strip: ReactNode
  readonly pageLabel: (number: number, of: number) => string
  readonly lang?: string | undefined
}

/** The pages of a finished file, of which nothing is known but its bytes. */
export const PlainPages = (props: Props) => {
  const { bytes } = props
  const [layout, setLayout] = useState<readonly PageBox[]>([])
  useEffect(() => {
    const state = { isOver: false }
    void sizesOf(bytes).then((found) => {
      if (!state.isOver) setLayout(found)
    })
    return () => {
      state.isOver = true
    }
  }, [bytes])
  const key = useMemo(() => layout.length, [layout])
  return <PdfPages key={key} {...props} layout={layout} />
}

const sizesOf = async (bytes: Uint8Array): Promise<readonly PageBox[]> => {
  const pdf = await openPdf(bytes)
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))
  const sizes = pages.map((page, at) => {
    const { width, height } = page.getViewport({ scale: 1 })
    return { number: at + 1, width, height, blocks: [] }
  })
  void pdf.loadingTask.destroy()
  return sizes
}
