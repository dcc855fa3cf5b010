/** Prints a line, with the seconds since `start`, and gives whether all was well. */
export const told = (line: string, start: number, isWell: boolean): boolean => {
  const seconds = Math.round((performance.now() - start) / 1000)
  process.stdout.write(`${line} (${seconds} s): ${isWell ? 'well' : 'NOT WELL'}\n`)
  return isWell
}
