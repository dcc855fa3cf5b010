import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { PreviewedPack } from '#core/contract'
import { PdfPages, type PagesAhead } from '#renderer/parts/pdf-pages'
import { useTexts } from '#renderer/text'
import { IconButton, Icons, Switch } from '#renderer/ui'
import { PackMarking } from './level-chip.tsx'

/** How the pages are looked at; without a zoom they are as wide as their panel, and never over their true size. */
export type Look = { readonly zoom?: number | undefined; readonly isGrey: boolean }

type Props = {
  readonly pack: PreviewedPack
  readonly ahead: PagesAhead | undefined
  readonly lang: string | undefined
  readonly isOld: boolean
  readonly look: Look
  readonly setLook: (next: Look) => void
  readonly marked: string | undefined
  readonly onMark: (block: string) => void
  readonly onPick: (block: string) => void
}

/** The true pages of the pack as it stands, with what they are under them. */
export const PagesPanel = ({ pack, ahead, lang, isOld, look, setLook, marked, onMark, onPick }: Props) => {
  const text = useTexts()
  const { isGrey } = look
  const frame = useRef<HTMLDivElement>(null)
  const fit = useFit(frame, pack.layout[0]?.width)
  const zoom = look.zoom ?? fit
  const pageLabel = useCallback(
    (page: number, of: number) => text('composer.pageOf', { page: String(page), of: String(of) }),
    [text],
  )
  const at = titleOf(pack, marked)
  return (
    <div ref={frame} className="pages-frame">
      {zoom !== undefined && (
        <PdfPages
          bytes={pack.pdf}
          layout={pack.layout}
          ahead={ahead}
          label={text('composer.pages')}
          zoom={zoom}
          strip={<PackMarking {...pack.marking} />}
          pageLabel={pageLabel}
          lang={lang}
          isGrey={isGrey}
          marked={marked}
          onMark={onMark}
          onPick={onPick}
        />
      )}
      <p className="hidden-text" role="status">
        {at === undefined ? '' : text('composer.at', at)}
      </p>
      <div className="row apart pages-foot small">
        <span className="numeric">
          {text('composer.pageCount', { count: pack.pages })}
          {' · '}
          {text('composer.draftOf', { number: pack.briefNumber, version: String(pack.version) })}
          {isOld && ` · ${text('composer.laying')}`}
        </span>
        <div className="row">
          <Switch isSelected={isGrey} onChange={(next) => setLook({ ...look, isGrey: next })}>
            {text('composer.grey')}
          </Switch>
          <IconButton
            label={text('composer.smaller')}
            icon={<Icons.Minus size={16} aria-hidden />}
            onPress={() => setLook({ isGrey, zoom: Math.max(LEAST, (zoom ?? 1) - STEP) })}
          />
          <span className="numeric">{text('composer.zoom', { percent: String(Math.round((zoom ?? 1) * 100)) })}</span>
          <IconButton
            label={text('composer.bigger')}
            icon={<Icons.Plus size={16} aria-hidden />}
            onPress={() => setLook({ isGrey, zoom: Math.min(MOST, (zoom ?? 1) + STEP) })}
          />
        </div>
      </div>
    </div>
  )
}

const STEP = 0.1
const LEAST = 0.4
const MOST = 2

const titleOf = (pack: PreviewedPack, block: string | undefined) => {
  if (block === undefined) return undefined
  const title = pack.sections.flatMap(({ blocks }) => blocks).find((one) => one.block === block)?.title
  const page = pack.layout.find(({ blocks }) => blocks.some((one) => one.block === block))?.number
  return title === undefined || page === undefined ? undefined : { title, page: String(page) }
}

/** The zoom at which a page of so many points fits the width of its panel; a rounded one, so that a scrollbar changes nothing. */
const useFit = (of: { readonly current: HTMLElement | null }, points: number | undefined): number | undefined => {
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => {
    const element = of.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  if (width === undefined || points === undefined) return undefined
  const fit = (width - EDGES) / (points * (96 / 72))
  return Math.max(LEAST, Math.min(1, Math.floor(fit * 20) / 20))
}

/** The edges of the pages and a scrollbar. */
const EDGES = 48
