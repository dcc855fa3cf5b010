import { z } from 'zod'

/** Stems that Windows keeps for devices, to the first dot, with the superscript digits that it takes for figures. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i
/** What no name may hold under Linux or Windows, and what is not seen: controls, marks of direction, lone surrogates. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** The name of a file without a folder that means the same file under Linux, Windows and macOS (SECURITY 9, F1). */
export const FileName = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => !REFUSED.test(name) && !DEVICE.test(name) && !/^[. -]|[. ]$/.test(name), {
    error: 'a name that every system takes',
  })
