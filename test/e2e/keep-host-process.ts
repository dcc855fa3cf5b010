import path from 'node:path'
import { keepHost } from '../../scripts/start/keep-host.ts'

// What `npm start` does where there is no desktop app: one host after the other.
process.exitCode = await keepHost(path.join(import.meta.dirname, 'serve-process.ts'), process.argv.slice(2))
