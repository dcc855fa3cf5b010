import { createRoot } from 'react-dom/client'
import { lockedFrom } from '#core/contract'
import { bridgeOf, browserShell, connectElectron, connectLoopback, electronShell, type Joints } from '#renderer/client'
import { loadFonts } from '#renderer/ui'
import { App } from './app.tsx'
import { NoHost } from './no-host.tsx'

/** Opens the window in a page: joined to the desktop app where there is one, else to the loopback host that served the page. */
export const openWindow = async (doc: Document): Promise<void> => {
  const element = doc.getElementById('root')
  if (element === null) throw new Error('expected an element with the id root')
  const root = createRoot(element)
  const locked = lockedFrom((doc.defaultView ?? window).location.hash)
  const joints = await join(doc)
  root.render(joints === undefined ? <NoHost /> : <App joints={joints} locked={locked} />)
  loadFonts()
}

const join = async (doc: Document): Promise<Joints | undefined> => {
  const page = doc.defaultView ?? window
  const bridge = bridgeOf(page)
  if (bridge !== undefined) {
    const line = await connectElectron(bridge, page)
    return { line, shell: electronShell(doc, bridge, line) }
  }
  const { location, history } = page
  const token = location.hash.slice(1)
  // The token is of no use a second time; it must not stay in an address all the same.
  history.replaceState(null, '', location.pathname)
  try {
    const line = await connectLoopback(token)
    return { line, shell: browserShell(doc, { touched: line.touched, lock: line.lock }) }
  } catch {
    return undefined
  }
}
