import { startWorkerHere } from '#electron/worker'
import { fontReader } from './resources.ts'
import { checkHardened, portOfStarter } from './transport/child.ts'
import { workFor } from './transport/port.ts'

/** Composition root of a worker: foreign bytes and rendering, no key, no vault, no network. It ends with who started it. */
checkHardened()
const port = portOfStarter()
port.onEnd(() => process.exit(0))
workFor(port, startWorkerHere({ readFont: fontReader() }))
