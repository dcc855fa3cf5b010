import type { Block, BlockWriter } from '#core/document'
import type { Strip } from '#electron/output/pdf/flow'
import { writeCallout } from './callout.ts'
import { writeColumns } from './columns.ts'
import { writeContents } from './contents.ts'
import { resting, type Desk } from './desk.ts'
import { writeFields } from './fields.ts'
import { writeDrawing, writePicture, writePlaceCard } from './figures.ts'
import { writeList } from './list.ts'
import { writeMarkingLine } from './marking-line.ts'
import { writeBiography, writeNameplate } from './names.ts'
import { writePoint } from './point.ts'
import { writeHeading, writeParagraph, writeSource } from './prose.ts'
import { writeTable } from './table.ts'

const WRITERS: BlockWriter<Desk, readonly Strip[]> = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  point: writePoint,
  callout: (block, desk) => writeCallout(block, desk, writeBlocks),
  table: writeTable,
  fields: writeFields,
  nameplate: writeNameplate,
  biography: writeBiography,
  columns: (block, desk) => writeColumns(block, desk, writeBlocks),
  drawing: writeDrawing,
  picture: writePicture,
  contents: (_, desk) => writeContents(desk),
  'marking-line': writeMarkingLine,
  source: writeSource,
  'place-card': writePlaceCard,
}

/** A block as strips, with its anchor, its change bar and its bond to the next block. */
export function writeBlock(block: Block, desk: Desk): readonly Strip[] {
  const own = block.provenance.length === 0 ? desk : { ...desk, origin: resting(desk.origin, block.provenance) }
  const write = WRITERS[block.kind] as (block: Block, desk: Desk) => readonly Strip[]
  const strips = write(block, own)
  if (block.anchor === undefined && block.changed === undefined && block.keepWithNext === undefined) return strips
  return strips.map((strip, index) => ({
    ...strip,
    ...(index === 0 && block.anchor !== undefined ? { anchors: [block.anchor, ...(strip.anchors ?? [])] } : {}),
    ...(block.changed === true ? { changed: true } : {}),
    ...(index === strips.length - 1 && block.keepWithNext === true ? { keep: true } : {}),
  }))
}

/** Blocks one after the other. */
export const writeBlocks = (desk: Desk, blocks: readonly Block[]): readonly Strip[] =>
  blocks.flatMap((block) => writeBlock(block, desk))
