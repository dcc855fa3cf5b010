declare module 'fontkit' {
  /** The part of an opened font that is used here. Advances are in font units. */
  export type OpenedFont = {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly numGlyphs: number
    readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } }
    readonly hhea: { readonly numberOfMetrics: number }
    glyphForCodePoint(codePoint: number): { readonly id: number }
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): unknown
  }
  export function create(bytes: Uint8Array): OpenedFont
}
