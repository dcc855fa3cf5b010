import type { ChipState, LangTag } from './inline.ts'

/** Inks by meaning; the theme gives their colours. */
export type Ink = 'black' | 'navy' | 'amber' | 'green' | 'red' | 'grey' | 'hairline' | 'tint' | 'white'

type Stroke = { readonly ink: Ink; readonly width: number; readonly dash?: 'dashed' | 'dotted' }

/** A mark of a drawing. Positions and sizes in mm from the top left corner; stroke widths and text sizes in points. */
export type Mark =
  | { readonly kind: 'line'; readonly from: Spot; readonly to: Spot; readonly stroke: Stroke }
  | {
      readonly kind: 'rect'
      readonly at: Spot
      readonly width: number
      readonly height: number
      readonly fill?: Ink
      readonly stroke?: Stroke
      readonly radius?: number
    }
  | {
      readonly kind: 'circle'
      readonly centre: Spot
      readonly radius: number
      readonly fill?: Ink
      readonly stroke?: Stroke
    }
  | { readonly kind: 'polygon'; readonly points: readonly Spot[]; readonly fill?: Ink; readonly stroke?: Stroke }
  /** The shape of a chip, without its word, centred at a spot. */
  | { readonly kind: 'shape'; readonly centre: Spot; readonly size: number; readonly state: ChipState }
  | {
      readonly kind: 'label'
      /** Left end, middle or right end of the first line's top, as `align` says. */
      readonly at: Spot
      readonly text: string
      readonly lang?: LangTag
      readonly size: number
      readonly leading: number
      readonly weight?: 'bold'
      readonly ink: Ink
      readonly align: 'start' | 'middle' | 'end'
      /** Width in mm after which the label wraps. */
      readonly width: number
    }

export type Spot = { readonly x: number; readonly y: number }

/** A picture made of marks and labels on a field of so many mm. Drawn alike on screen, in PDF and in Word. */
export type Drawing = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }
