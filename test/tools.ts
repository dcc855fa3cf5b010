import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'vitest'

/** The path of a command that the tests may call (`pdftotext`, `qpdf`, `soffice`), or undefined when this computer lacks it. */
export function tool(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.com'] : ['']
  return folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))).find(isProgram)
}

/** Whether a missing tool is a failure: `REQUIRE_TOOLS=1`, which continuous integration sets. */
export const areToolsRequired = (): boolean => process.env['REQUIRE_TOOLS'] === '1'

/** A test that needs a tool: skipped with a clear word without it, failed when tools are required. */
export function testWithTool(
  name: string,
  title: string,
  body: (program: string, context: TestContext) => void | Promise<void>,
): void {
  const program = tool(name)
  if (program !== undefined) test(title, (context) => body(program, context))
  else if (areToolsRequired())
    test(title, () => {
      throw new Error(
        `expected the command ${name} on PATH because REQUIRE_TOOLS=1, found none: install it (.ci/run does)`,
      )
    })
  else test.skip(`${title} (skipped: the command ${name} is not installed)`, () => {})
}

/** Electron's own program, where its package has fetched it or `ELECTRON_OVERRIDE_DIST_PATH` names its folder. */
export function electronProgram(): string | undefined {
  const folder = path.resolve(import.meta.dirname, '../node_modules/electron')
  const named = path.join(folder, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron'
  const file = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), name)
  return existsSync(file) ? file : undefined
}

/** A test that needs Electron's own program: skipped by name without it, also where tools are required. */
export function testWithElectron(
  title: string,
  body: (program: string, context: TestContext) => void | Promise<void>,
): void {
  const program = electronProgram()
  if (program === undefined) test.skip(`${title} (skipped: Electron’s own program is not on this computer)`, () => {})
  else test(title, (context) => body(program, context), 120_000)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
