import type { ComponentType } from 'react'
import type { PackLang } from '#core/base'
import { fieldName, type TextKey } from '#core/language'
import type { Texts } from '#renderer/text'
import { AboutSection } from './about-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { ExchangeSection } from './exchange-section.tsx'
import { KeyboardSection } from './keyboard-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { NamesSection } from './names-section.tsx'
import { PackSection } from './pack-section.tsx'
import { SecuritySection } from './security-section.tsx'
import { VaultSection } from './vault-section.tsx'

export type SectionId =
  'language' | 'appearance' | 'names' | 'pack' | 'keyboard' | 'vault' | 'security' | 'exchange' | 'about'

export type Section = {
  readonly id: SectionId
  readonly content: ComponentType
  /** What it is found by, beside its title: texts, and fields of the office. */
  readonly texts: readonly TextKey[]
  readonly fields: readonly string[]
}

/** The parts of the settings in their order. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'language',
    content: LanguageSection,
    texts: ['settings.windowLanguage', 'settings.windowLanguageNote', 'settings.officeLanguage', 'settings.styleWords'],
    fields: ['language', 'zone', 'houseStyle', 'houseStyles'],
  },
  {
    id: 'appearance',
    content: AppearanceSection,
    texts: ['window.theme', 'settings.density', 'settings.zoom', 'window.commands.themeDark'],
    fields: [],
  },
  {
    id: 'names',
    content: NamesSection,
    texts: ['settings.precedence', 'settings.precedenceNote'],
    fields: ['name', 'department', 'officer', 'wrongNames'],
  },
  {
    id: 'pack',
    content: PackSection,
    texts: ['settings.ceilingsNote', 'settings.schemeWords'],
    fields: ['scheme', 'schemes', 'defaultLevel', 'ceilings', 'markingsRequired', 'subnationalFlags'],
  },
  {
    id: 'keyboard',
    content: KeyboardSection,
    texts: ['settings.keyboardNote', 'settings.printKeys', 'window.commands.shortcuts'],
    fields: [],
  },
  {
    id: 'vault',
    content: VaultSection,
    texts: [
      'settings.place',
      'settings.check',
      'settings.backup',
      'settings.backupNote',
      'settings.compact',
      'settings.damaged',
      'settings.histories',
    ],
    fields: [],
  },
  {
    id: 'security',
    content: SecuritySection,
    texts: ['settings.passphrase', 'settings.recovery', 'settings.lock', 'settings.clipboard', 'settings.lockNote'],
    fields: ['lockMinutes'],
  },
  {
    id: 'exchange',
    content: ExchangeSection,
    texts: ['settings.export', 'settings.exportNote', 'settings.import', 'settings.importNote'],
    fields: [],
  },
  {
    id: 'about',
    content: AboutSection,
    texts: ['settings.version', 'settings.licences', 'settings.noNetwork'],
    fields: [],
  },
]

/** All words by which a part is found. */
export const wordsOfSection = ({ id, texts, fields }: Section, text: Texts, lang: PackLang): readonly string[] => [
  text(`settings.sections.${id}`),
  ...texts.map((key) => text(key)),
  ...fields.map((name) => fieldName({ group: 'office', name }, lang)),
]
