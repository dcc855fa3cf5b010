import type { AideBridge, AppEvent } from '#core/contract'
import { lineHearers } from './hearers.ts'
import type { Line } from './line.ts'

/** Asks main for a line to the vault process. Main hands over a port and keeps nothing of what is said on it. */
export const connectElectron = async (bridge: Pick<AideBridge, 'connect'>, page: Window): Promise<Line> =>
  lineOver(await portOf(bridge, page))

/** The port comes as a message of this very window: the bridge itself can carry none. */
const portOf = (bridge: Pick<AideBridge, 'connect'>, page: Window): Promise<MessagePort> =>
  new Promise((resolve) => {
    const hear = ({ source, data, ports: [port] }: MessageEvent): void => {
      if (source !== page || data !== 'aide-port' || port === undefined) return
      page.removeEventListener('message', hear)
      resolve(port)
    }
    page.addEventListener('message', hear)
    bridge.connect()
  })

type Heard =
  { readonly answer: number; readonly value?: unknown; readonly failed?: true } | { readonly event: AppEvent }

/** The calls and events of a line over a port. What is under way when it closes fails. */
export const lineOver = (port: MessagePort): Line => {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  const { tell, end, isEnded, ...hearing } = lineHearers()
  hearing.onEnd(() => {
    for (const { reject } of waiting.values()) reject(new Error('the vault process has gone'))
    waiting.clear()
  })
  let last = 0
  let isLocking = false
  port.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
    if ('event' in data) {
      isLocking ||= data.event.kind === 'locking' || data.event.kind === 'locked'
      tell(data.event)
      if (data.event.kind === 'locked') end('locked')
      return
    }
    const one = waiting.get(data.answer)
    waiting.delete(data.answer)
    if (data.failed === true) one?.reject(new Error('the call failed at the other end'))
    else one?.resolve(data.value)
  })
  port.addEventListener('close', () => end(isLocking ? 'locked' : 'stopped'))
  port.start()
  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (isEnded()) {
          reject(new Error('the vault process has gone'))
          return
        }
        last += 1
        waiting.set(last, { resolve, reject })
        port.postMessage({ call: last, name, input })
      }),
    ...hearing,
  }
}
