// All texts in English, by area.
// May import nothing but the areas beside it.
// Must never hold a text that another language lacks.
import { checks } from './checks.ts'
import { command } from './command.ts'
import { counterparts } from './counterparts.ts'
import { commitments } from './commitments.ts'
import { desktop } from './desktop.ts'
import { composer } from './composer.ts'
import { details } from './details.ts'
import { editor } from './editor.ts'
import { fields } from './fields.ts'
import { gate } from './gate.ts'
import { host } from './host.ts'
import { home } from './home.ts'
import { kinds } from './kinds.ts'
import { letterhead } from './letterhead.ts'
import { meetings } from './meetings.ts'
import { library } from './library.ts'
import { outputs } from './outputs.ts'
import { search } from './search.ts'
import { sections } from './sections.ts'
import { trash } from './trash.ts'
import { settings } from './settings.ts'
import { templates } from './templates.ts'
import { types } from './types.ts'
import { values } from './values.ts'
import { vault } from './vault.ts'
import { visits } from './visits.ts'
import { window } from './window.ts'

export const en = {
  sections,
  outputs,
  kinds,
  checks,
  command,
  counterparts,
  commitments,
  desktop,
  composer,
  details,
  host,
  gate,
  home,
  letterhead,
  meetings,
  library,
  search,
  vault,
  visits,
  window,
  editor,
  fields,
  trash,
  settings,
  templates,
  types,
  values,
} as const
