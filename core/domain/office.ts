import { z } from 'zod'
import { MarkingScheme, NEUTRAL } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf, lang, line, listOf, zone } from './field.ts'
import { HouseStyle, OFFICIAL, PRESS } from './house-style.ts'
import { LocalText } from './local-text.ts'
import { Audience } from './pack.ts'

/** A name that must not be used beside a guest, and the house form instead (R27). */
export const WrongName = z.strictObject({ name: line, guest: idOf('place'), house: line })
export type WrongName = z.infer<typeof WrongName>

/** Which flags stand for a guest that is a region or a city: its country's, its own, or both (P5). */
export const SubnationalFlags = z.enum(['state', 'own', 'both'])
export type SubnationalFlags = z.infer<typeof SubnationalFlags>

/** The office that works with the records, exactly one: its language, zone, styles and markings. */
export const Office = defineRecord('office', {
  name: LocalText.default({}),
  department: LocalText.optional(),
  /** The name of who works here, as it stands under confirmations, waivers and the history. */
  officer: line.optional(),
  /** Minutes without input after which the vault locks. */
  lockMinutes: z.int().min(1).max(60).optional(),
  language: lang.default('en'),
  zone: zone.default('UTC'),
  houseStyle: line.default('official'),
  houseStyles: z.array(HouseStyle).default([OFFICIAL, PRESS]),
  schemes: z.array(MarkingScheme).default([NEUTRAL]),
  scheme: line.default('neutral'),
  defaultLevel: line.default('internal'),
  ceilings: z.partialRecord(Audience, line).optional(),
  markingsRequired: z.boolean().default(false),
  /** The Word file whose styles, header, footer and page Word files take. */
  letterhead: idOf('attachment').optional(),
  wrongNames: listOf(WrongName),
  subnationalFlags: SubnationalFlags.default('state'),
})
export type Office = z.infer<typeof Office.schema>
