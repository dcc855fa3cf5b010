/** Length to which a plaintext is padded: the next 1,024 up to 65,536, above it Padmé, at most 3.2 % more (SECURITY 3.4). */
export const paddedLength = (length: number): number => {
  if (length <= 65_536) return roundUp(length, 1024)
  const exponent = Math.floor(Math.log2(length))
  const size = Math.floor(Math.log2(exponent)) + 1
  return roundUp(length, 2 ** (exponent - size))
}

const roundUp = (length: number, step: number): number => Math.ceil(length / step) * step
