import type { ProfileId } from '#core/document'
import { Audience } from '#core/domain'

/** The audiences that a pack can be for, in their order. */
export const AUDIENCES: readonly Audience[] = Audience.options

const PROFILE_SET: Readonly<Record<ProfileId, true>> = { a4: true, letter: true, vn: true, cn: true, ru: true }

/** The page profiles. */
export const PROFILES = Object.keys(PROFILE_SET) as readonly ProfileId[]
