// Transport: how calls travel between the processes of this program; the roots enter by its files, not all by one.
// May import core/base, core/contract and, for a port, the service's dispatch.
// Must never look into what it carries, or open a line that leaves this computer.
export { checkHardened, portOfStarter, startChild, type Child } from './child.ts'
export { keptWorkers, type StartedWorker } from './kept-worker.ts'
export { clientOver } from './client-line.ts'
export { answerOver, askOver, PortEnded, workerOver, workFor, type Port } from './port.ts'
