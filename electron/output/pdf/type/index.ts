// Type: faces, which face draws what, shaping, and the breaking of text into lines.
// May import core/base, core/document, fontkit, harfbuzzjs and bidi-js.
// Must never know a page, a block or the bytes of a file; fonts come in as bytes.
export { composeParts, type Part } from './compose.ts'
export { FACE_IDS, faceIdOf, type FaceFamily, type FaceId, type FaceWeight } from './face-id.ts'
export type { Face } from './face.ts'
export { openFonts, type Fonts } from './fonts.ts'
export { breakLines, widthOf, type Line, type Run } from './lines.ts'
export type { Piece } from './piece.ts'
export type { Setting } from './setting.ts'
export type { Chip, Composition, Span } from './span.ts'
