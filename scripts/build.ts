import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Builds the window into `dist/window`: what the desktop app and the loopback host serve from an exact table. */
const ROOT = path.resolve(import.meta.dirname, '..')

export const buildWindow = async (outDir = path.join(ROOT, 'dist', 'window')): Promise<void> => {
  // Whatever the shell that builds is set to, what ships is the build for use.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await buildInto(outDir)
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

const buildInto = async (outDir: string): Promise<void> => {
  await build({
    root: path.join(ROOT, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  })
}

if (import.meta.main) await buildWindow()
