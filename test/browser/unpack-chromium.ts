import { chromiumPath } from './chromium.ts'

/** Unpacks the browser before any test does: two at once would meet a file half written. */
export const setup = async (): Promise<void> => {
  await chromiumPath()
}
