import type { PickedFile } from '#renderer/client'

/** The picked files that a file of records names, by the path it names them under; a page is told the last part alone. */
export const blobsNamed = (records: string, files: readonly PickedFile[]): Map<string, Uint8Array> => {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]))
  const paths = [...records.matchAll(/"blob"\s*:\s*"([^"\\]+)"/g)].map(([, path]) => path ?? '')
  return new Map(
    paths.flatMap((path) => {
      const bytes = byName.get(path.split('/').at(-1) ?? path)
      return bytes === undefined ? [] : [[path, bytes] as const]
    }),
  )
}
