import { writeFileSync } from 'node:fs'
import { createRenderer } from './render.ts'

/** One whole process: renders the standard pack once, cold, and writes it. `node bench/one.ts pdf FILE` */
const [, , kind, file] = process.argv
if ((kind !== 'pdf' && kind !== 'docx') || file === undefined) throw new Error('node bench/one.ts pdf|docx FILE')
writeFileSync(file, await (await createRenderer(kind, 1))())
