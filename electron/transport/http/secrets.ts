import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const BITS = 256
/** How long a first token opens the page. */
export const TOKEN_MS = 60_000

/** The first token and the secret of the one page that gave it back. Only digests of both are kept. */
export type Secrets = {
  /** A first token in place of any other; undefined once a page has come. */
  readonly token: (now: number) => string | undefined
  /** The secret of the page that gives the token back, once and in time. */
  readonly exchange: (token: string, now: number) => string | undefined
  readonly hasPage: () => boolean
  readonly isPage: (authorization: string | undefined) => boolean
}

export const makeSecrets = (): Secrets => {
  let waiting: { readonly digest: Buffer; readonly until: number } | undefined
  let page: Buffer | undefined
  return {
    token: (now) => {
      if (page !== undefined) return undefined
      const token = made()
      waiting = { digest: digestOf(token), until: now + TOKEN_MS }
      return token
    },
    exchange: (token, now) => {
      if (waiting === undefined) return undefined
      if (now > waiting.until || !timingSafeEqual(waiting.digest, digestOf(token))) return undefined
      waiting = undefined
      const secret = made()
      page = digestOf(`Bearer ${secret}`)
      return secret
    },
    hasPage: () => page !== undefined,
    isPage: (authorization) =>
      page !== undefined && authorization !== undefined && timingSafeEqual(page, digestOf(authorization)),
  }
}

const made = (): string => randomBytes(BITS / 8).toString('base64url')
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
