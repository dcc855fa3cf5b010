import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { dispatchTo, vaultService } from '#electron/service'
import { nodeFs } from '#electron/vault'
import { programIn } from './app-settings.ts'
import { appFolder, APP_VERSION, readRules, templatePlaces } from './resources.ts'
import { checkHardened, hardenHere, portOfStarter } from './transport/child.ts'
import { keptWorkers, startWorkerChild } from './transport/kept-worker.ts'
import { answerOver, tellOver } from './transport/port.ts'
import { parentPort } from './transport/utility.ts'
import { runUnderMain, type RunningService, type VaultEnds } from './vault-run-app.ts'

const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

/** What a vault process is given: its clock, and for a test a worker of its own with limits that are soon reached. */
export type VaultRun = {
  readonly now: () => number
  readonly worker?: { readonly program: URL; readonly limits: Parameters<typeof keptWorkers>[1] }
}

/**
 * How far the heap may grow past what is in use before it is swept, in percent. Records stay and drawings go: without it the process
 * holds three times what it needs while somebody types.
 */
const HEAP_GROWS_BY = 50

/** Runs this process as the vault process of whoever started it. The clock comes in from outside. */
export const runVaultProcess = async (run: VaultRun): Promise<void> => {
  setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWS_BY)}`)
  const parent = parentPort()
  if (parent !== undefined) hardenHere()
  checkHardened()
  if (parent === undefined) await runUnderNode(run)
  else await runUnderMain(parent, (ends) => serviceOf({ ...run, ...ends }))
}

/** Under plain Node one line leads to who started this, and a worker is a child of this process. */
const runUnderNode = async (run: VaultRun): Promise<void> => {
  const port = portOfStarter()
  const program = run.worker?.program ?? new URL('./worker-process.ts', import.meta.url)
  const { dispatch, lock } = await serviceOf({
    ...run,
    tell: tellOver(port),
    startWorker: () => startWorkerChild(program),
  })
  port.onEnd(() => {
    void lock.lock().finally(() => process.exit(0))
  })
  answerOver(port, dispatch)
}

const serviceOf = async (run: VaultEnds & VaultRun): Promise<RunningService> => {
  const { now, tell } = run
  const worker = keptWorkers(run.startWorker, run.worker?.limits)
  process.once('exit', () => worker.kill())
  const place = await appFolder()
  const { service, lock } = vaultService({
    ground: {
      fs: nodeFs,
      random: (length) => new Uint8Array(randomBytes(length)),
      now,
      app: APP_VERSION,
      device: digest(hostname()).slice(0, 8),
    },
    appFolder: place,
    program: programIn(place, await readRules()),
    digest,
    templates: await templatePlaces(),
    worker: () => worker.jobs,
    endWorker: worker.kill,
    tell,
  })
  return { dispatch: dispatchTo(service, lock), lock }
}
