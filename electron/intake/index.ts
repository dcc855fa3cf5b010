// Readers of files from outside: today pictures. Bytes in, plain checked values out.
// May import core/base, core/intake, jpeg-js and pngjs.
// Must never read or write a file itself, hold a key, or trust a size that it has not read from the header.
export { readPicture, type PictureProblem, type ReadPicture } from './picture.ts'
export { readPhoto } from './photo.ts'
export { pictureSize, type PictureSize } from './picture-size.ts'
export { redrawPicture, type RedrawnPicture } from './redraw.ts'
