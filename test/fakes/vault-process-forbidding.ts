import { portOfStarter } from '../../electron/transport/child.ts'
import { answerOver } from '../../electron/transport/port.ts'

/** A vault process on a computer whose administrator lets no browser in. */
const port = portOfStarter()
port.onEnd(() => process.exit(0))
answerOver(port, () => Promise.resolve({ ok: true, value: { browserMode: false } }))
