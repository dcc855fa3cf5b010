import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { dispatchTo, vaultService } from '#electron/service'
import { nodeFs } from '#electron/vault'
import { programIn } from './app-settings.ts'
import { appFolder, APP_VERSION, readRules, templatePlaces } from './resources.ts'
import { checkHardened, hardenHere, portOfStarter, startChild } from './transport/child.ts'
import { answerOver, keptWorker, tellOver, workerOver } from './transport/port.ts'
import { parentPort } from './transport/utility.ts'
import { runUnderMain, type RunningService, type VaultEnds } from './vault-run-app.ts'

/** A job of a worker takes a minute at most (SECURITY 2); then the worker is killed, and the next job has a new one. */
const LONGEST_JOB_MS = 60_000

const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

/** Runs this process as the vault process of whoever started it. The clock comes in from outside. */
export const runVaultProcess = async ({ now }: { readonly now: () => number }): Promise<void> => {
  const parent = parentPort()
  if (parent !== undefined) hardenHere()
  checkHardened()
  if (parent === undefined) await runUnderNode(now)
  else await runUnderMain(parent, (ends) => serviceOf({ now, ...ends }))
}

/** Under plain Node one line leads to who started this, and a worker is a child of this process. */
const runUnderNode = async (now: () => number): Promise<void> => {
  const port = portOfStarter()
  const { dispatch, lock } = await serviceOf({
    now,
    tell: tellOver(port),
    startWorker: () => {
      const child = startChild(new URL('./worker-process.ts', import.meta.url), ['--max-old-space-size=512'])
      return { jobs: workerOver(child.port), onEnd: child.port.onEnd, kill: child.kill }
    },
  })
  port.onEnd(() => {
    void lock.lock().finally(() => process.exit(0))
  })
  answerOver(port, dispatch)
}

const serviceOf = async ({
  now,
  tell,
  startWorker,
}: VaultEnds & { readonly now: () => number }): Promise<RunningService> => {
  const worker = keptWorker(startWorker, LONGEST_JOB_MS)
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
    tell,
  })
  return { dispatch: dispatchTo(service, lock), lock }
}
