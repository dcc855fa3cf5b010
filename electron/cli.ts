import { userInfo } from 'node:os'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { isPackLang, numberToInstant, type Instant, type PackLang } from '#core/base'
import { FORMATS, type Format } from '#core/contract'
import { langOfLocale, textsFor, type Texts } from '#core/language'
import { AUDIENCES, PROFILES } from '#electron/service'
import type { Outcome } from './cli/outcome.ts'
import { checkCommand, packCommand, type PackChoices } from './cli/pack.ts'
import { statsCommand, validateCommand } from './cli/records.ts'
import {
  acceptCommand,
  backupCommand,
  joinCommand,
  compactCommand,
  rescueCommand,
  resealCommand,
  restoreCommand,
} from './cli/vault-care.ts'
import {
  createCommand,
  exportCommand,
  importCommand,
  logCommand,
  passphraseCommand,
  rotateCommand,
  stateCommand,
  turnCommand,
  verifyCommand,
  type ActingChoices,
} from './cli/vault.ts'
import { verifyPacksCommand } from './cli/verify-packs.ts'
import { listTemplates, validateTemplates } from './cli/templates.ts'

/** Composition root of the command line: reads its words, runs one command, prints, and ends with its code. */
const main = async (args: readonly string[]): Promise<void> => {
  const t = textsFor(languageOf(process.env))
  try {
    await program(t).parseAsync(args, { from: 'user' })
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? 0 : 2
      return
    }
    // What was thrown may hold words of a record: its kind alone is told.
    process.stderr.write(`${t('vault.problem.fault', { what: kindOf(thrown) })}\n`)
    process.exitCode = 2
  }
}

/** What kind of fault it is: the system's code, or the name of the error. */
const kindOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return 'unknown'
  return 'code' in thrown ? String(thrown.code) : thrown.name
}

/** The language of messages: that of the terminal when it is one of ours, else English. */
const languageOf = (env: NodeJS.ProcessEnv): PackLang =>
  langOfLocale(env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '')

type Printing = { readonly json?: true }

const print = (outcome: Outcome, { json }: Printing): void => {
  for (const line of outcome.errors) process.stderr.write(`${line}\n`)
  if (json === true && outcome.json !== undefined) process.stdout.write(`${JSON.stringify(outcome.json)}\n`)
  else for (const line of outcome.lines) process.stdout.write(`${line}\n`)
  process.exitCode = outcome.exit
}

const program = (t: Texts): Command => {
  const aide = new Command('aide')
    .description('Briefing packs from an office’s own records, offline.')
    .addHelpText('after', `\n${t('command.exits')}`)
    .showHelpAfterError(t('command.usage'))
    .exitOverride()
  const pack = packOptions(aide.command('pack').description('make the pack of a visit'))
    .addOption(
      new Option('--format <list>', FORMATS.join(', ')).argParser(formatsFrom).default(['docx', 'pdf'], 'docx,pdf'),
    )
    .option('--letterhead <file>', 'a Word file in place of the office’s own: styles, header, footer and page set-up')
    .option('--no-letterhead', 'Word files without the office’s letterhead')
    .addOption(new Option('--copy <n/m>', 'the number of this copy, and of how many').argParser(copyFrom))
    .option('--holder <name>', 'who holds this copy')
    .option('--issue', 'issue the version: refused while a finding blocks it')
    .requiredOption('--out <folder>', 'where the files go; nothing there is ever replaced')
  pack.action(async (options: PackOptions) =>
    print(await packCommand(choicesOf(options), options.out ?? '.', t), options),
  )
  const check = packOptions(aide.command('check').description('check the pack of a visit without making it'))
  check.action(async (options: PackOptions) => print(await checkCommand(choicesOf(options), t), options))
  packsCommands(aide, t)
  recordsCommands(aide, t)
  vaultCommands(aide, t)
  templatesCommands(aide, t)
  return aide
}

const packsCommands = (aide: Command, t: Texts): void => {
  const packs = aide.command('packs').description('look at issued packs')
  openingOptions(packs.command('verify').description('say whether files are the issued ones').argument('<file...>'))
    .option('--manifest <file>', 'the manifest that came with them; else those that lie beside them')
    .option('--vault <folder>', 'the vault that issued them')
    .action(async (files: readonly string[], options: VaultOptions) =>
      print(await verifyPacksCommand(files, options, t), options),
    )
}

const recordsCommands = (aide: Command, t: Texts): void => {
  const records = aide.command('records').description('look at a records file')
  for (const [name, words, run] of [
    [
      'import',
      'bring a records file into a vault',
      (choices: ActingChoices & VaultOptions, file: string) =>
        importCommand(choices, file, choices.replace === true ? 'replace' : 'refuse', t),
    ],
    [
      'export',
      'write the records of a vault to a new open file, which anyone can read',
      (choices: ActingChoices & VaultOptions, file: string) => exportCommand(choices, file, t),
    ],
  ] as const) {
    const command = openingOptions(records.command(name).description(words).argument('<file>'))
      .requiredOption('--vault <folder>', 'the vault')
      .addOption(byOption())
    if (name === 'import') command.option('--replace', 'take the records of the file where they differ')
    command.action(async (file: string, options: VaultOptions) =>
      print(await run(actingOf(options.vault ?? '', options), file), options),
    )
  }
  const each = [
    ['validate', 'read it, and say what is wrong with it', validateCommand],
    ['stats', 'count its records', statsCommand],
  ] as const
  for (const [name, words, run] of each) {
    withJson(records.command(name).description(words).argument('<file>')).action(
      async (file: string, options: Printing) => print(await run(file, t), options),
    )
  }
}

const templatesCommands = (aide: Command, t: Texts): void => {
  const templates = aide.command('templates').description('look at templates')
  withJson(templates.command('list').description('the ones that ship')).action(async (options: Printing) =>
    print(await listTemplates(t), options),
  )
  withJson(
    templates.command('validate').description('read one, and say what is wrong with it').argument('[folder]'),
  ).action(async (folder: string | undefined, options: Printing) => print(await validateTemplates(folder, t), options))
}

const withJson = (command: Command): Command => command.option('--json', 'print one JSON object')

/** What commander hands over for a command on a vault. */
type VaultOptions = Printing & {
  readonly vault?: string
  readonly manifest?: string
  readonly passphraseFile?: string
  readonly newPassphraseFile?: string
  readonly recoveryFile?: string
  readonly recoveryKeyFile?: string
  readonly object?: string
  readonly ours?: readonly string[]
  readonly theirs?: readonly string[]
  readonly kdfMemory?: number
  readonly by?: string
  readonly sample?: string
  readonly office?: string
  readonly deep?: true
  readonly replace?: true
  readonly most?: number
}

const openingOptions = (command: Command): Command =>
  withJson(command)
    .option('--passphrase-file <file>', 'its first line is the passphrase; else it is asked for')
    .option('--recovery-key-file <file>', 'a file with the recovery key, such as its sheet, in place of the passphrase')
const byOption = (): Option =>
  new Option('--by <name>', 'who does it').default(userInfo().username, 'the name of this account')
const newKeyOptions = (command: Command): Command =>
  command.addOption(
    new Option('--kdf-memory <mib>', 'memory that guards the passphrase, 64 to 1024 MiB; else measured').argParser(
      numberFrom(64, 1024),
    ),
  )
const actingOf = (vault: string, options: VaultOptions): ActingChoices & VaultOptions => ({
  ...options,
  vault,
  by: options.by ?? 'aide',
})

const vaultCommands = (aide: Command, t: Texts): void => {
  const vault = aide.command('vault').description('make, look at and mend a vault: records sealed at rest')
  const on = (name: string, words: string): Command =>
    openingOptions(vault.command(name).description(words).argument('<folder>'))
  newKeyOptions(on('create', 'make one in a new or empty folder'))
    .addOption(
      new Option('--sample <name>', 'begin with the records of a sample').choices(['fictional', 'public-record']),
    )
    .option('--office <name>', 'the name of the office')
    .option('--recovery-file <file>', 'a new file for the recovery key; else it is shown')
    .addOption(byOption())
    .action(async (folder: string, options: VaultOptions) =>
      print(await createCommand(actingOf(folder, options), t), options),
    )
  on('info', 'what it stands at').action(async (folder: string, options: VaultOptions) =>
    print(await stateCommand({ ...options, vault: folder }, t), options),
  )
  on('verify', 'open everything in it, and say what is whole and what is damaged')
    .option('--deep', 'the older states too')
    .action(async (folder: string, options: VaultOptions) =>
      print(await verifyCommand({ ...options, vault: folder }, options.deep ? 'deep' : 'newest', t), options),
    )
  newKeyOptions(on('passphrase', 'another passphrase'))
    .option('--new-passphrase-file <file>', 'its first line is the new one; else it is asked for')
    .action(async (folder: string, options: VaultOptions) =>
      print(await passphraseCommand({ ...options, vault: folder }, t), options),
    )
  newKeyOptions(on('rotate', 'new keys and a new recovery key, after a suspected leak'))
    .option('--new-passphrase-file <file>', 'its first line is the new one; else it is asked for')
    .option('--recovery-file <file>', 'a new file for the recovery key; else it is shown')
    .action(async (folder: string, options: VaultOptions) =>
      print(await rotateCommand({ ...options, vault: folder }, t), options),
    )
  careCommands(vault, t)
  historyCommands(aide, t)
}

const careCommands = (vault: Command, t: Texts): void => {
  const on = (name: string, words: string): Command =>
    openingOptions(vault.command(name).description(words).argument('<folder>'))
  for (const [name, words, run] of [
    ['backup', 'copy it to a new folder, and open the copy', backupCommand],
    ['restore', 'put a backup back into a new folder', restoreCommand],
    ['rescue', 'make a new vault of everything that still opens', rescueCommand],
  ] as const) {
    on(name, words)
      .argument('<to>', 'a new or empty folder')
      .action(async (folder: string, to: string, options: VaultOptions) =>
        print(await run({ ...options, vault: folder }, to, t), options),
      )
  }
  on('accept', 'go on from an older state of what is damaged or cannot be read')
    .option('--object <id>', 'a damaged object; else all of them, and the newer changes that cannot be read')
    .addOption(byOption())
    .action(async (folder: string, options: VaultOptions) =>
      print(await acceptCommand(actingOf(folder, options), options.object, t), options),
    )
  on('join', 'join another history that lies in the folder')
    .argument('<name>', 'its file, as vault info names it')
    .option('--ours <id...>', 'records to keep as they are here')
    .option('--theirs <id...>', 'records to take as they are there')
    .addOption(byOption())
    .action(async (folder: string, name: string, options: VaultOptions) =>
      print(await joinCommand(actingOf(folder, options), name, choicesIn(options), t), options),
    )
  on('compact', 'let go of states that need not be kept').action(async (folder: string, options: VaultOptions) =>
    print(await compactCommand({ ...options, vault: folder }, t), options),
  )
  on('reseal', 'seal anew what is under an earlier key, after a rotation')
    .addOption(byOption())
    .action(async (folder: string, options: VaultOptions) =>
      print(await resealCommand(actingOf(folder, options), t), options),
    )
}

const historyCommands = (aide: Command, t: Texts): void => {
  const on = (name: string, words: string): Command =>
    openingOptions(aide.command(name).description(words)).requiredOption('--vault <folder>', 'the vault')
  for (const [name, words] of [
    ['undo', 'take back the newest step'],
    ['redo', 'bring back the step that was taken back'],
  ] as const) {
    on(name, words)
      .addOption(byOption())
      .action(async (options: VaultOptions) =>
        print(await turnCommand(actingOf(options.vault ?? '', options), name, t), options),
      )
  }
  on('log', 'what was done, newest first')
    .addOption(new Option('--most <count>', 'how many steps').argParser(numberFrom(1, 10_000)).default(50))
    .action(async (options: VaultOptions) =>
      print(await logCommand({ ...options, vault: options.vault ?? '' }, options.most ?? 50, t), options),
    )
}

/** What was chosen for each record that both histories changed. */
const choicesIn = ({ ours = [], theirs = [] }: VaultOptions): Readonly<Record<string, 'ours' | 'theirs'>> =>
  Object.fromEntries([...ours.map((id) => [id, 'ours'] as const), ...theirs.map((id) => [id, 'theirs'] as const)])

const numberFrom =
  (least: number, most: number) =>
  (text: string): number => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`)
  }

/** What commander hands over for `pack` and `check`. */
type PackOptions = Printing & {
  readonly records?: string
  readonly vault?: string
  readonly passphraseFile?: string
  readonly recoveryKeyFile?: string
  readonly visit: string
  readonly template: string
  readonly audience?: NonNullable<PackChoices['audience']>
  readonly person?: string
  readonly lang?: PackLang
  readonly secondLang?: PackLang
  readonly profile?: NonNullable<PackChoices['profile']>
  readonly houseStyle?: string
  readonly format?: readonly Format[]
  readonly letterhead?: string | false
  readonly copy?: NonNullable<PackChoices['copy']>
  readonly holder?: string
  readonly issue?: true
  readonly clock?: Instant
  readonly out?: string
}

const packOptions = (command: Command): Command =>
  withJson(command)
    .addOption(new Option('--records <file>', 'an open records file').conflicts('vault'))
    .option('--vault <folder>', 'a vault, in place of a records file')
    .option('--passphrase-file <file>', 'its first line opens the vault; else it is asked for')
    .option('--recovery-key-file <file>', 'a file with the recovery key, in place of the passphrase')
    .hook('preAction', (_, self) => {
      const { records, vault } = self.opts<PackOptions>()
      if (records === undefined && vault === undefined) self.error('error: name --records <file> or --vault <folder>')
    })
    .requiredOption('--visit <id>', 'the id or the code of a visit')
    .option('--template <name>', 'a template that ships, or a folder', 'standard')
    .addOption(new Option('--audience <name>', 'for whom').choices(AUDIENCES))
    .option('--person <id>', 'whose sheet, for hand-over')
    .addOption(new Option('--lang <lang>', 'en, vi, ru, zh').argParser(langFrom))
    .addOption(new Option('--second-lang <lang>', 'beside the first').argParser(langFrom))
    .addOption(new Option('--profile <name>', 'the page').choices(PROFILES))
    .option('--house-style <name>', 'official, press, or one of the office’s own')
    .addOption(new Option('--clock <iso>', 'the time that counts as now').argParser(instantFrom))

const sourceOf = ({ records, vault, passphraseFile, recoveryKeyFile }: PackOptions): PackChoices['from'] =>
  vault === undefined
    ? { kind: 'file', file: records ?? '' }
    : { kind: 'vault', vault, passphraseFile, recoveryKeyFile }

const choicesOf = (options: PackOptions): PackChoices => ({
  from: sourceOf(options),
  visit: options.visit,
  template: options.template,
  audience: options.audience,
  person: options.person,
  lang: options.lang,
  secondLang: options.secondLang,
  profile: options.profile,
  houseStyle: options.houseStyle,
  formats: options.format ?? [],
  letterhead: options.letterhead,
  issue: options.issue === true ? 'issued' : 'draft',
  copy: options.copy,
  holder: options.holder,
  now: options.clock ?? numberToInstant(Date.now()),
})

const langFrom = (text: string): PackLang => {
  const lang = text === 'zh' ? 'zh-Hans' : text
  if (isPackLang(lang)) return lang
  throw new InvalidArgumentError('It is one of en, vi, ru, zh.')
}

const formatsFrom = (text: string): readonly Format[] => {
  const wanted = [...new Set(text.split(','))]
  const known = FORMATS.filter((format) => wanted.includes(format))
  if (known.length === wanted.length) return known
  throw new InvalidArgumentError(`They are of ${FORMATS.join(', ')}, joined by commas.`)
}

const copyFrom = (text: string): NonNullable<PackChoices['copy']> => {
  const [, number = '', of = ''] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []
  if (number !== '' && Number(number) <= Number(of)) return { number: Number(number), of: Number(of) }
  throw new InvalidArgumentError('It is a number and how many there are, such as 2/7.')
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

const instantFrom = (text: string): Instant => {
  const time = ISO.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return numberToInstant(time)
  throw new InvalidArgumentError('It is a time with its zone, such as 2026-11-22T09:00:00+07:00.')
}

/** A reader that stops reading, such as `head`, ends the printing; the files that were made stay. */
process.stdout.on('error', (thrown: NodeJS.ErrnoException) => {
  if (thrown.code !== 'EPIPE') throw thrown
})

await main(process.argv.slice(2))
