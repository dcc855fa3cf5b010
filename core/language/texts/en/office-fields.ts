import { kinds } from './kinds.ts'

/** The names of the fields that only an office, a template, a pack or a waiver has, in English. */
export const officeFields = {
  addendumTo: 'Addendum to',
  audience: 'Audience',
  audiences: 'Audiences',
  back: 'Returned',
  block: 'Block',
  caveats: 'Caveats',
  ceiling: 'Ceiling',
  ceilings: 'Ceilings by audience',
  check: 'Check',
  checks: 'Checks',
  clearedBy: 'Cleared by',
  colour: 'Colour',
  comments: 'Comments',
  contentHash: 'Content hash',
  copies: 'Copies',
  dates: 'Style of dates',
  defaultLevel: 'Usual level',
  department: 'Department',
  files: 'Files of the template',
  findings: 'Findings',
  fix: 'What clears it',
  frame: 'Frame',
  guest: 'Guest',
  holder: 'Holder',
  houseStyles: 'House styles',
  instead: 'Instead of',
  issuedAt: 'Issued',
  issuedBy: 'Issued by',
  labels: 'Words by language',
  letterhead: 'Letterhead',
  levels: 'Levels',
  limits: 'Limits',
  listEntry: 'Entry of the list',
  longestYears: 'Longest term, years',
  markingsRequired: 'Every record needs a marking',
  message: 'Message',
  n: 'Copy no.',
  number: 'Number',
  numbers: 'Style of numbers',
  out: 'Handed out',
  outputs: 'Files',
  pack: 'Pack',
  packMarking: 'Marking of the pack',
  portion: 'Portion mark',
  record: 'Record',
  resolved: 'Resolved',
  scheme: 'Marking scheme',
  schemes: 'Marking schemes',
  sections: 'Sections',
  size: 'Size',
  spellings: 'Spellings',
  stateSecret: 'State secrets',
  subnationalFlags: 'Flags for a region or a city',
  template: 'Template',
  version: 'Version',
  waivers: 'Waivers',
  withheld: 'Withheld',
  write: 'Write',
  wrongNames: 'Names not to use',
  officer: 'Your name, as it stands under confirmations',
  lockMinutes: 'Lock after, minutes',
} as const

/** The words of what can be chosen in them. */
export const officeValues = {
  'office/houseStyles/perLanguage': {
    dates: {
      padded: 'with leading zeros',
      plain: 'without leading zeros',
    },
    numbers: {
      grouped: 'in groups of three',
      plain: 'without groups',
    },
  },
  'office/schemes/levels': {
    frame: {
      none: 'no frame',
      single: 'single frame',
      double: 'double frame',
    },
    colour: {
      black: 'black',
      red: 'red',
    },
  },
  office: {
    ceilings: kinds.audience,
    subnationalFlags: {
      state: 'the country’s flag',
      own: 'its own flag',
      both: 'both flags',
    },
  },
  template: {
    audiences: kinds.audience,
  },
  pack: {
    audience: kinds.audience,
    state: {
      draft: 'draft',
      cleared: 'cleared',
      issued: 'issued',
    },
  },
  'pack/outputs': {
    format: {
      docx: 'Word',
      pdf: 'PDF',
      html: 'HTML',
    },
  },
  'pack/withheld': {
    code: {
      'above-ceiling': 'above the ceiling',
      'audience-rule': 'not for this audience',
      'not-for-disclosure': 'not for disclosure',
      'do-not-raise': 'do not raise',
      'personal-data': 'personal',
      rights: 'rights',
      'not-quotable': 'not to be quoted',
    },
  },
  'pack/findings': {
    level: {
      A: 'advice',
      B: 'blocking',
      'B!': 'blocking, never waived',
    },
  },
  waiver: {
    level: {
      blocking: 'blocking',
      advisory: 'advisory',
    },
  },
} as const
