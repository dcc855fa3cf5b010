import { details } from './details.ts'
import { kinds } from './kinds.ts'
import { officeValues } from './office-fields.ts'

/** The words of what can be chosen in a field, by the group and the name of the field, in English. */
export const values = {
  ...officeValues,
  any: {
    home: {
      office: 'the office',
    },
    confidence: {
      stated: 'stated',
      inferred: 'inferred',
      checked: 'checked',
    },
    side: {
      ours: 'ours',
      theirs: 'theirs',
      third: 'of neither side',
      both: 'both sides',
      narrator: 'the narrator',
    },
    tier: {
      usable: 'may be used',
      'not-for-disclosure': 'not for disclosure',
    },
    quotable: {
      yes: 'yes',
      no: 'no',
      ask: 'ask first',
    },
    attribution: {
      stated: 'speaker stated',
      implied: 'speaker implied',
      narrator: 'the narrator’s words',
      joint: 'said jointly',
    },
    interpreting: kinds.interpreting,
  },
  'local-text': {
    role: {
      original: 'original',
      translation: 'translation',
    },
  },
  'name-form': {
    system: {
      own: 'own spelling',
      'hanyu-pinyin': 'Hanyu Pinyin',
      'bgn-pcgn': 'BGN/PCGN',
      'iso-9': 'ISO 9',
      'vietnamese-unmarked': 'Vietnamese without marks',
      other: 'other',
    },
    order: {
      'family-first': 'family name first',
      'given-first': 'given name first',
    },
    use: {
      legal: 'legal name',
      preferred: 'preferred',
      house: 'house form',
      press: 'press form',
      alias: 'alias',
      acronym: 'acronym',
      former: 'former',
      misprint: 'misprint',
    },
  },
  'partial-date': {
    calendar: {
      gregorian: 'Gregorian',
      'lunar-vn': 'Vietnamese lunar',
      'lunar-cn': 'Chinese lunar',
    },
    basis: {
      stated: 'stated',
      inferred: 'inferred',
      checked: 'checked',
    },
  },
  person: {
    gender: {
      female: 'female',
      male: 'male',
      unknown: 'not known',
    },
  },
  organization: {
    kind: {
      party: 'party',
      state: 'state body',
      legislature: 'legislature',
      government: 'government',
      city: 'city authority',
      region: 'regional authority',
      committee: 'committee',
      union: 'union of states',
      company: 'company',
      other: 'other',
    },
  },
  place: {
    kind: {
      country: 'country',
      region: 'region',
      city: 'city',
      district: 'district',
      ward: 'ward',
      site: 'site',
      other: 'other',
    },
  },
  partner: {
    level: {
      country: 'country',
      region: 'region',
      city: 'city',
      body: 'body',
      company: 'company',
    },
  },
  relation: {
    kind: {
      partnership: 'partnership',
      'sister-city': 'sister cities',
      strategic: 'strategic',
      membership: 'membership',
      other: 'other',
    },
  },
  agreement: {
    kind: {
      treaty: 'treaty',
      'free-trade': 'free trade agreement',
      mou: 'memorandum of understanding',
      twinning: 'twinning agreement',
      programme: 'programme of cooperation',
      other: 'other',
    },
    state: details.agreementState,
  },
  project: {
    sides: {
      ours: 'ours',
      theirs: 'theirs',
      third: 'a third side',
    },
    state: details.projectState,
  },
  figure: {
    value: {
      decimal: 'one value',
      'num-den': 'ratio',
      'min-max': 'range',
    },
    unit: {
      line: 'unit of the catalogue',
      'local-text': 'own words',
    },
    qualifier: {
      exact: 'exact',
      about: 'about',
      over: 'over',
      under: 'under',
    },
  },
  gift: {
    direction: {
      given: 'given',
      received: 'received',
    },
  },
  source: {
    kind: {
      readout: 'readout',
      press: 'press',
      'internal-record': 'internal record',
      letter: 'letter',
      'legal-text': 'legal text',
      reference: 'reference work',
      spoken: 'spoken',
      other: 'other',
    },
    reliability: {
      official: 'official',
      press: 'press',
      hearsay: 'hearsay',
      unknown: 'not known',
    },
  },
  meeting: {
    format: kinds.format,
  },
  'meeting/delegations': {
    members: {
      complete: 'complete',
      'possibly-incomplete': 'possibly incomplete',
      'not-recorded': 'not recorded',
    },
  },
  statement: {
    form: {
      direct: 'direct words',
      reported: 'reported',
    },
    kind: kinds.statement,
    addressee: {
      ours: 'our side',
      theirs: 'their side',
      both: 'both sides',
      third: 'others',
    },
    reiterates: {
      'earlier-unrecorded': 'an earlier one, not recorded',
    },
  },
  commitment: {
    owing: kinds.owing,
    state: {
      open: 'open',
      'in-hand': 'in hand',
      kept: 'kept',
      lapsed: 'lapsed',
      superseded: 'superseded',
      denied: 'denied',
    },
  },
  'commitment/history': {
    evidence: {
      none: 'none',
    },
    disputedBy: {
      ours: 'our side',
      theirs: 'their side',
    },
  },
  'commitment/recordedFrom': {
    kind: kinds.statement,
  },
  topic: {
    status: {
      live: 'live',
      dormant: 'dormant',
      closed: 'closed',
    },
  },
  'term/forms': {
    register: {
      formal: 'formal',
      neutral: 'neutral',
      press: 'press',
    },
  },
  attachment: {
    kind: {
      photo: 'photo',
      file: 'file',
    },
  },
  'attachment/people': {
    position: {
      left: 'left',
      right: 'right',
      centre: 'centre',
      unknown: 'not known',
      choice: 'in words',
      'row-seat': 'row and place',
    },
  },
  visit: {
    direction: {
      in: 'they come to us',
      out: 'we go to them',
    },
    state: {
      mooted: 'mooted',
      planned: 'planned',
      confirmed: 'confirmed',
      done: 'done',
      postponed: 'postponed',
      cancelled: 'cancelled',
    },
  },
  'visit/kindBySide': {
    ours: kinds.visit,
    theirs: kinds.visit,
  },
  'visit/orderBy': {
    ours: {
      precedence: 'by precedence',
      alphabetical: 'alphabetical',
    },
    theirs: {
      precedence: 'by precedence',
      alphabetical: 'alphabetical',
    },
  },
  'visit/plans': {
    kind: details.seating.plan,
  },
  participation: {
    role: kinds.role,
    presence: {
      present: 'present',
      absent: 'absent',
      expected: 'expected',
      unknown: 'not known',
    },
  },
  'programme-item': {
    kind: kinds.item,
    press: {
      open: 'open to the press',
      closed: 'closed to the press',
    },
  },
  'talking-point': {
    purpose: kinds.purpose,
    use: {
      raise: 'point to make',
      'if-raised': 'if raised',
      avoid: 'do not raise',
    },
    likelihood: kinds.likelihood,
  },
  'precedence-table': {
    ties: {
      since: 'earlier start',
      mention: 'order of mention',
      name: 'name',
    },
    defaultFor: {
      ours: 'our side',
      theirs: 'their side',
      third: 'others',
    },
  },
} as const
