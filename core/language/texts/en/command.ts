/** Lines and errors of the command line, in English. */
export const command = {
  pages_one: '{count} page',
  pages_other: '{count} pages',
  draftBlocked: 'This is a draft: findings below block its issue.',
  packRefused: 'Refused: a finding that cannot be waived. Nothing was written. Clear it and run the command again.',
  issueRefused:
    'Issue refused: a finding blocks it. Nothing was written. Clear it, waive it by name and reason, or leave out --issue for a draft.',
  exits:
    'Ends with 0 when it is done, with 1 when a finding or a rule refuses it or something is not whole, with 2 when it was used wrongly or given bad input.',
  usage: 'Nothing was done. Add --help to see what the command takes.',
  noFindings: 'No findings.',
  finding: '{id} {level}  {message}',
  findingFix: '{id} {level}  {message} → {fix}',
  findingWaived: '{id} {level}  {message} → waived by {by}: {reason}',
  withheld: 'withheld  {record}  {reason}',
  'letterhead-dropped': 'Letterhead: dropped {what}',
  'letterhead-unmapped': 'Letterhead: has no style for {what}; ours is used',
  'letterhead-refused':
    'The letterhead is refused: {reason}. Nothing was written. Save it as a plain .docx and try again.',
  expectedFound: 'expected {expected}, found {found}',
  recordsRefused_one: '{file} is refused: {count} problem. Nothing was read. Mend it and try again.',
  recordsRefused_other: '{file} is refused: {count} problems. Nothing was read. Mend them and try again.',
  moreProblems: '… and {count} more',
  recordsValid_one: '{file} is valid: {count} record.',
  recordsValid_other: '{file} is valid: {count} records.',
  noteCleaned: '{record} {path}: {removed} control characters removed from captured text',
  noteString: '{record} {path}: text with an explicit change of direction',
  noteKept: 'The file is of version {version}; what is not known is kept.',
  'file-missing': 'There is no file {file}. Nothing was done. Check the path.',
  'file-no-file': '{file} is not a file. Nothing was done. Name the records file itself.',
  'file-too-large': '{file} is larger than {limit} bytes and was not read. Split it.',
  'file-not-utf8': '{file} is not UTF-8 text and was not read. Save it as UTF-8.',
  'file-unreadable': '{file} cannot be read ({cause}). Nothing was done. Check who may read it.',
  'no-visit': 'There is no visit {visit} that we prepare. Nothing was done. Known: {known}.',
  'no-such-visit': 'There is no visit {visit}. Nothing was done. Check the id.',
  'not-prepared-by-us': 'We do not prepare {visit}, so it has no pack. Nothing was done. Choose a visit with a code.',
  'audience-refused': 'This template is not for {audience}. Nothing was written. It is for: {allowed}.',
  'no-such-house-style': 'There is no house style {houseStyle}. Nothing was written. Known: {known}.',
  'no-such-person': 'There is no person {person}. Nothing was written. Check the id.',
  'no-counterpart':
    '{visit} names nobody of their side, so there is no sheet to make. Nothing was written. Add their head, or name one with --person.',
  'copy-of-draft': 'A draft has no number. Nothing was written. Add --issue, or leave out --copy.',
  'holder-without-copy': 'Only a numbered copy has a holder. Nothing was written. Add --copy, or leave out --holder.',
  'release-not-shareable': 'A release copy is for shareable only. Nothing was written. Choose --audience shareable.',
  'topic-words-refused':
    'The topic words may not be given ({reason}). Nothing was written. Leave them out, or name who decided it for an interpreter of the house.',
  'no-such-template': 'There is no template {template}. Nothing was written. Known: {known}; or name a folder.',
  templateRefused: 'The template {folder} is refused. Nothing was written. Mend these and try again:',
  templateValid: '{name} is valid.',
  'faulty-file':
    'A finished file did not pass the look at it, so nothing was handed over. This is a fault of the program: report it with these lines.',
  verify: {
    issued: '{name}: the issued file. {number}, version {version}.',
    issuedCopy: '{name}: the issued file. {number}, version {version}, copy {copy}.',
    altered:
      '{name}: NOT the issued file of {number}, version {version}. Its bytes differ. Do not use it; ask for the file anew.',
    unknown:
      '{name}: not known to what it was held against. Nothing can be said of it. Name its manifest or its vault.',
    signedBy: '{file}: its signature is whole. Signer {fingerprint}: compare this with what the office tells you.',
    ourSigner: '{file}: its signature is whole, by this office ({fingerprint}).',
    otherSigner: '{file}: its signature is whole, but by another office ({fingerprint}).',
    badSignature: '{file}: the manifest was altered, its signature does not fit. It proves nothing. Ask for it anew.',
  },
  'verify-nothing':
    'There is nothing to hold the files against. Nothing was verified. Put the manifest beside them, or name it with --manifest, or the vault with --vault.',
  'manifest-refused':
    '{file} is no manifest of a pack. Nothing was verified. Name the file that ends in .manifest.json.',
  handOver: {
    'folder-missing': 'There is no folder {folder}. Nothing was written. Make it first.',
    'folder-no-folder': '{folder} is not a folder. Nothing was written. Name a folder.',
    'folder-not-writable': '{folder} may not be written to ({cause}). Nothing was written. Choose another folder.',
    'folder-full': '{folder} is full. Nothing was left there. Make room, or choose another folder.',
    'write-failed':
      'Writing to {folder} failed ({cause}). Nothing was left there. Try again, or choose another folder.',
  },
} as const
