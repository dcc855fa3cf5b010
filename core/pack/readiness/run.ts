import { compareText } from '#core/base'
import type { Waiver } from '#core/domain'
import type { KnownCheck } from '#core/template'
import { r14, r15, r44 } from './agenda.ts'
import { r24, r37, r38 } from './capacity.ts'
import { r01, r12, r16, r18, r40, r41, r42, r43, r47 } from './completeness.ts'
import { r07, r08, r09, r10, r30, r31, r32, r33, r34, r35, r48 } from './facts.ts'
import type { Check, Finding } from './finding.ts'
import { r46 } from './flags.ts'
import type { CheckInput } from './input.ts'
import { r04, r19, r20, r21, r45 } from './markings.ts'
import { r02, r03, r22, r23, r39 } from './order.ts'
import { r11, r17, r25, r26 } from './people.ts'
import { r05, r06 } from './secrets.ts'
import { r13, r27, r28, r29, r36 } from './wording.ts'

/** Every check by its id: one without a function does not compile. */
export const CHECKS: Readonly<Record<KnownCheck, Check>> = {
  R01: r01,
  R02: r02,
  R03: r03,
  R04: r04,
  R05: r05,
  R06: r06,
  R07: r07,
  R08: r08,
  R09: r09,
  R10: r10,
  R11: r11,
  R12: r12,
  R13: r13,
  R14: r14,
  R15: r15,
  R16: r16,
  R17: r17,
  R18: r18,
  R19: r19,
  R20: r20,
  R21: r21,
  R22: r22,
  R23: r23,
  R24: r24,
  R25: r25,
  R26: r26,
  R27: r27,
  R28: r28,
  R29: r29,
  R30: r30,
  R31: r31,
  R32: r32,
  R33: r33,
  R34: r34,
  R35: r35,
  R36: r36,
  R37: r37,
  R38: r38,
  R39: r39,
  R40: r40,
  R41: r41,
  R42: r42,
  R43: r43,
  R44: r44,
  R45: r45,
  R46: r46,
  R47: r47,
  R48: r48,
}

/** All findings in the order of the checks; a template may leave out advice and raise a level, never lower one. */
export const runChecks = (input: CheckInput): readonly Finding[] => runSome(Object.values(CHECKS), input)

const runSome = (checks: readonly Check[], input: CheckInput): readonly Finding[] =>
  checks
    .flatMap((check) => check(input))
    .filter((finding) => !(finding.level === 'A' && input.template.checks[finding.id] === 'off'))
    .map((finding) =>
      finding.level === 'A' && input.template.checks[finding.id] === 'B' ? { ...finding, level: 'B' } : finding,
    )

/** The checks that look at pages as laid out. */
const LAID_OUT: readonly KnownCheck[] = ['R05', 'R14', 'R17']

/** The findings of a document now that its pages are known: those that look at pages are made anew, the others stand. */
export const withLaidOut = (findings: readonly Finding[], input: CheckInput): readonly Finding[] => {
  const again = runSome(
    LAID_OUT.map((id) => CHECKS[id]),
    input,
  )
  return [...findings.filter((finding) => !LAID_OUT.includes(finding.id)), ...again].toSorted((a, b) =>
    compareText(a.id, b.id),
  )
}

/** What findings allow: nothing at all, a draft only, or issue. */
export type Gate = 'refused' | 'draft-only' | 'open'

/** B! refuses any output; B refuses issue unless it is waived by name and reason; A never refuses. */
export const gateOf = (findings: readonly Finding[], waivers: readonly Waiver[] = []): Gate => {
  if (findings.some((finding) => finding.level === 'B!')) return 'refused'
  return findings.some((finding) => isBlocking(finding, waivers)) ? 'draft-only' : 'open'
}

/** The waiver that accepts a finding: of its gravity, of the same check on the same records. B! is never accepted. */
export const waiverOf = (finding: Finding, waivers: readonly Waiver[]): Waiver | undefined =>
  finding.level !== 'B!'
    ? waivers.find(
        ({ level, check, subject }) =>
          level === (finding.level === 'B' ? 'blocking' : 'advisory') &&
          check === finding.id &&
          sameSubject(subject, finding.records),
      )
    : undefined

/** Whether a finding refuses issue: B! always, B unless a waiver accepts it. */
export const isBlocking = (finding: Finding, waivers: readonly Waiver[]): boolean =>
  finding.level !== 'A' && waiverOf(finding, waivers) === undefined

const sameSubject = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
