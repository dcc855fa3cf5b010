/** Whether all words that are typed stand somewhere in some texts, whatever their case and accents. */
export const isFoundIn = (typed: string, texts: readonly string[]): boolean => {
  const place = plain(texts.join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => place.includes(word))
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
