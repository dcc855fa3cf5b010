// The content policy forbids code from text: the schemas must not even try. This stands before the first schema is made.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
const { openWindow } = await import('./index.ts')
await openWindow(document)
