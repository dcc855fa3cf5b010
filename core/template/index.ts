// The pack-template language: its sections and who may have them, its settings, and reading it with exact problems.
// May import core/base, core/domain, core/language and core/document.
// Must never read a file, compose a document, or know how a section is written.
export { AUDIENCE_SECTIONS, shareOf, type Share } from './audience-sections.ts'
export { CHECK_LEVELS, type CheckSetting, type KnownCheck } from './check-levels.ts'
export { SECTION_IDS, type SectionId, type WrittenSectionId } from './section-ids.ts'
export type { Limits, Template, TemplateSection } from './template.ts'
export { problemLine, type TemplateProblem } from './problem.ts'
export { offersOf, type TemplateOffers } from './offers.ts'
export { readTemplate, templateText } from './read.ts'
