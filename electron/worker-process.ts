import { startWorkerHere } from '#electron/worker'
import { fontReader } from './resources.ts'
import { checkHardened, hardenHere, portOfStarter } from './transport/child.ts'
import { workFor } from './transport/port.ts'
import { parentPort, portOfMain } from './transport/utility.ts'

/** Composition root of a worker: foreign bytes and rendering, no key, no vault, no network. It ends with who started it. */
const parent = parentPort()
if (parent !== undefined) hardenHere()
checkHardened()
const port = parent === undefined ? portOfStarter() : portOfMain(parent)
port.onEnd(() => process.exit(0))
workFor(port, startWorkerHere({ readFont: fontReader() }))
