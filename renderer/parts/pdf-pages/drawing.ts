import { TextLayer, type PDFDocumentProxy } from 'pdfjs-dist'
import { inTurn } from './turns.ts'

/** A drawing of one page under way. */
export type Drawing = { readonly stop: () => void; readonly done: Promise<void> }

/** One page is drawn at a time. */
const turn = inTurn()

/**
 * Draws a page, with its text over it to select and to read, into a place of its size. What was there stays until the new
 * page is whole. A page that is looked at goes before the others that wait.
 */
export const drawPage = (
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  place: HTMLElement,
  when: 'next' | 'later' = 'later',
): Drawing => {
  const state: { isStopped: boolean; stop: () => void } = { isStopped: false, stop: () => undefined }
  const draw = async (): Promise<void> => {
    if (state.isStopped) return
    const page = await pdf.getPage(number)
    if (state.isStopped) return
    const viewport = page.getViewport({ scale })
    const canvas = document.createElement('canvas')
    const dense = Math.min(devicePixelRatio, MOST_DENSE)
    canvas.width = Math.floor(viewport.width * dense)
    canvas.height = Math.floor(viewport.height * dense)
    // The text over it says the same to a screen reader.
    canvas.setAttribute('aria-hidden', 'true')
    const drawn = page.render({ canvas, viewport, ...(dense !== 1 && { transform: [dense, 0, 0, dense, 0, 0] }) })
    const words = document.createElement('div')
    words.className = 'page-words'
    words.style.setProperty('--total-scale-factor', String(scale))
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport })
    state.stop = () => {
      drawn.cancel()
      layer.cancel()
    }
    await Promise.all([drawn.promise, layer.render()])
    if (!state.isStopped) place.replaceChildren(canvas, words)
  }
  const stopped = Promise.withResolvers<void>()
  return {
    stop: () => {
      state.isStopped = true
      state.stop()
      // A file that was closed may never answer: the next page does not wait for that.
      stopped.resolve()
    },
    // A page that was called off, or whose file was closed meanwhile, leaves what was there.
    done: turn(() => Promise.race([draw().catch(() => undefined), stopped.promise]), when),
  }
}

const MOST_DENSE = 2
