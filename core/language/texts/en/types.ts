/** The names of the types of records, of one and of many, in English. */
export const types = {
  office: {
    one: 'Office',
    many: 'Offices',
  },
  person: {
    one: 'Person',
    many: 'People',
  },
  organization: {
    one: 'Organization',
    many: 'Organizations',
  },
  post: {
    one: 'Post',
    many: 'Posts',
  },
  tenure: {
    one: 'Tenure',
    many: 'Tenures',
  },
  place: {
    one: 'Place',
    many: 'Places',
  },
  partner: {
    one: 'Partner',
    many: 'Partners',
  },
  relation: {
    one: 'Relation',
    many: 'Relations',
  },
  agreement: {
    one: 'Agreement',
    many: 'Agreements',
  },
  project: {
    one: 'Project',
    many: 'Projects',
  },
  honour: {
    one: 'Honour',
    many: 'Honours',
  },
  figure: {
    one: 'Figure',
    many: 'Figures',
  },
  gift: {
    one: 'Gift',
    many: 'Gifts',
  },
  source: {
    one: 'Source',
    many: 'Sources',
  },
  meeting: {
    one: 'Meeting',
    many: 'Meetings',
  },
  statement: {
    one: 'Statement',
    many: 'Statements',
  },
  commitment: {
    one: 'Commitment',
    many: 'Commitments',
  },
  topic: {
    one: 'Topic',
    many: 'Topics',
  },
  term: {
    one: 'Term',
    many: 'Terms',
  },
  attachment: {
    one: 'Attachment',
    many: 'Attachments',
  },
  visit: {
    one: 'Visit',
    many: 'Visits',
  },
  participation: {
    one: 'Participation',
    many: 'Participations',
  },
  'programme-item': {
    one: 'Programme item',
    many: 'Programme items',
  },
  'talking-point': {
    one: 'Talking point',
    many: 'Talking points',
  },
  'precedence-table': {
    one: 'Precedence table',
    many: 'Precedence tables',
  },
  template: {
    one: 'Template',
    many: 'Templates',
  },
  pack: {
    one: 'Pack',
    many: 'Packs',
  },
  waiver: {
    one: 'Waiver',
    many: 'Waivers',
  },
} as const
