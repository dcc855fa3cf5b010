import { numberToInstant } from '#core/base'

/** This moment, as an instant of UTC. */
export const thisInstant = (): string => numberToInstant(Date.now())
