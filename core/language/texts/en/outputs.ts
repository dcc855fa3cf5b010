/** Words that stand around the sections: copy, draft, dates, descriptions of pictures, in English. */
export const outputs = {
  title: '{type}, {marking}',
  contents: 'Contents',
  continued: '(cont.)',
  status: 'Status: {word}',
  page: 'Page',
  draft: 'Draft',
  draftOf: 'draft, {date}',
  draftBlocked_one: 'Draft. {count} finding blocks its issue.',
  draftBlocked_other: 'Draft. {count} findings block its issue.',
  copy: 'Copy {number} of {of}',
  version: 'v{version}',
  addendum: 'Addendum {addendum} to {number}',
  briefNumber: '{number}, version {version}',
  contentHash: 'Content hash',
  alt: {
    portrait: 'Portrait of {name}',
    portraitOf: 'Portrait of {name}, {year}',
    noPortrait: 'No photo of {name}',
  },
  date: {
    about: 'about {date}',
    uncertain: '{date} (uncertain)',
    yearless: '{date} (year not stated)',
    unresolved: '“{words}” (date not resolved)',
    lunar: '{lunar} ({date})',
  },
} as const
