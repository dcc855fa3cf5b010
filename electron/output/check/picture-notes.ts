/** What a camera or a program writes beside the pixels of a JPEG or PNG: where, when, by whom. */
const NOTES: readonly string[] = ['Exif\0\0', 'http://ns.adobe.com/x', 'Photoshop 3.0\0', 'ICC_PROFILE\0', 'eXIf']

/** Whether some bytes hold a picture that still carries notes beside its pixels (SECURITY 8, pictures). */
export const hasPictureNotes = (bytes: Uint8Array): boolean => {
  const text = latin1(bytes)
  return NOTES.some((note) => text.includes(note))
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
