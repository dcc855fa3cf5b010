import { ok } from '#core/base'
import type { APP_ROWS } from '#core/contract'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on the program itself. */
export const appCalls = ({ program, ground }: CallGround): Calls<NamesOf<typeof APP_ROWS>> => ({
  'app.read': async () =>
    ok({
      version: ground.app,
      settings: await program.readSettings(),
      ...program.rules,
      defaultFolder: program.defaultFolder,
    }),
  'app.save': async ({ settings }) => {
    const next = { ...(await program.readSettings()), ...settings }
    await program.writeSettings(next)
    return ok(next)
  },
})
