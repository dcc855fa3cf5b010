import { MM } from '#core/document'

/** Points and millimetres in Word's units: twentieths of a point, half points, eighths of a point, and EMU for drawings. */
export const twips = (points: number): number => Math.round(points * 20)
export const twipsOfMm = (mm: number): number => Math.round(mm * MM * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))
export const emu = (points: number): number => Math.round(points * 12_700)
export const emuOfMm = (mm: number): number => Math.round(mm * 36_000)

/** A colour as Word writes it. */
export const hex = (ink: string): string => ink.slice(1)
