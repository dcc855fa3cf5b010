import type { FindingLevel } from '#core/domain'

/** The gravest level at which each check can speak by itself (PACK 9); a template may raise it and never lowers it. */
export const CHECK_LEVELS = {
  R01: 'B',
  R02: 'B',
  R03: 'B',
  R04: 'B!',
  R05: 'B!',
  R06: 'B!',
  R07: 'B',
  R08: 'A',
  R09: 'A',
  R10: 'A',
  R11: 'A',
  R12: 'A',
  R13: 'A',
  R14: 'A',
  R15: 'A',
  R16: 'A',
  R17: 'A',
  R18: 'A',
  R19: 'B!',
  R20: 'B!',
  R21: 'B',
  R22: 'A',
  R23: 'B',
  R24: 'A',
  R25: 'B',
  R26: 'A',
  R27: 'B',
  R28: 'A',
  R29: 'B',
  R30: 'B',
  R31: 'A',
  R32: 'A',
  R33: 'B',
  R34: 'B!',
  R35: 'B!',
  R36: 'B',
  R37: 'A',
  R38: 'A',
  R39: 'B',
  R40: 'B',
  R41: 'B',
  R42: 'A',
  R43: 'B',
  R44: 'A',
  R45: 'B',
  R46: 'A',
  R47: 'A',
  R48: 'A',
} as const satisfies Readonly<Record<string, FindingLevel>>

/** The number of a check. */
export type KnownCheck = keyof typeof CHECK_LEVELS

/** What a template may say of a check: as it is, switched off, or every finding of it blocking. */
export type CheckSetting = 'on' | 'off' | 'B'
