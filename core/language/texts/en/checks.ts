/** Messages of the checks before issue, and what clears each, in English. */
export const checks = {
  R01: {
    message: '“{section}” needs {what}.',
    message_placeholder: '“{section}” needs {what}.',
    fix: 'Fill it in.',
  },
  R02: {
    message: 'Order of precedence is not confirmed.',
    message_shared_one: 'Order of precedence is not confirmed. {count} person shares place {place}.',
    message_shared_other: 'Order of precedence is not confirmed. {count} people share place {place}.',
    fix: 'Settle the order and confirm it.',
  },
  R03: {
    message: '{person}: “{post}” is not held on {date}.',
    fix: 'Choose a capacity held that day, or correct the tenure.',
  },
  R04: {
    message: '{block} is {level}; the pack is {packLevel}.',
    fix: 'Raise the pack, or leave the block out.',
  },
  R05: {
    message: 'Text of “{topic}” is in the {audience} copy, page {page}.',
    message_section: 'Text of “{topic}” is in the {audience} copy, in “{section}”.',
    message_properties: 'Text of “{topic}” is in the properties of the {audience} copy.',
    fix: 'Take the words out of the record that prints them.',
  },
  R06: {
    message: 'No glyph for “{char}” (U+{hex}), {where}.',
    fix: 'Replace the character.',
  },
  R07: {
    message: '{record} has no source.',
    message_lost: '{record} lost its last source on {date}.',
    fix: 'Link a source, or leave the record out.',
  },
  R08: {
    message: 'The year of “{asStated}” is not stated.',
    message_unresolved: 'The date “{asStated}” is not resolved.',
    message_inferred: 'The date “{asStated}” is inferred and not confirmed.',
    message_incomplete: 'The date “{asStated}” is incomplete.',
    fix: 'Complete the date, or confirm it.',
  },
  R09: {
    message_one: '{record} was last checked {count} month ago (limit {limit}).',
    message_other: '{record} was last checked {count} months ago (limit {limit}).',
    fix: 'Check it against a source of today.',
  },
  R10: {
    message: 'No line to take on “{commitment}”, due {date}.',
    fix: 'Write a line to take.',
  },
  R11: {
    message_script: '{person}: no {script} form.',
    message_pronunciation: '{person}: no pronunciation for readers of {lang}.',
    fix: 'Ask their office and add it.',
  },
  R12: {
    message_missing: '“{block}”: {lang} is missing.',
    message_stale: '“{block}”: {lang} is older than the original.',
    fix: 'Have it translated by a person.',
  },
  R13: {
    message: '“{a}” and “{b}” name one thing; use “{house}”.',
    fix: 'Use one rendering.',
  },
  R14: {
    message_one: '“{section}” is {count} line over {limit}.',
    message_other: '“{section}” is {count} lines over {limit}.',
    fix: 'Shorten it, or choose fewer records.',
  },
  R15: {
    message: '{a} and {b} overlap by {count} min.',
    message_person: '{person} is in two places at {time}.',
    fix: 'Move one of them.',
  },
  R16: {
    message: '{object} was given to {who} on {date}.',
    fix: 'Choose another gift.',
  },
  R17: {
    message_missing: '{person}: no photo.',
    message_dpi: '{person}: photo {dpi} dpi.',
    message_old: '{person}: photo from {year}.',
    fix: 'Ask for a new photo.',
  },
  R18: {
    message_one: '{count} comment is open.',
    message_other: '{count} comments are open.',
    fix: 'Resolve them.',
  },
  R19: {
    message: 'Marking {level} needs {missing}.',
    fix: 'Enter the decision, or lower the marking.',
  },
  R20: {
    message: 'This computer is set to {ceiling} at most.',
    fix: 'Use a computer that is set for this level.',
  },
  R21: {
    message: '{record} has no marking.',
    fix: 'Mark the record.',
  },
  R22: {
    message: '{ours} ({ourPost}) meets {theirs} ({theirPost}): ranks {a} and {b} in “{table}”.',
    fix: 'Let protocol decide whether that stands.',
  },
  R23: {
    message: '{block} is addressed to {person}, who is absent.',
    fix: 'Address it to somebody who comes.',
  },
  R24: {
    message: '“{label}” drops “{word}”.',
    fix: 'Restore the rank word.',
  },
  R25: {
    message: 'Two people print as “{name}”.',
    fix: 'Add a post or the own script.',
  },
  R26: {
    message: '{person}: form of address unknown; printed without honorific.',
    fix: 'Ask how the person is addressed.',
  },
  R27: {
    message: '“{name}” is not the name of {country}: use “{house}”.',
    fix: 'Use the house form.',
  },
  R28: {
    message: 'First mention: use “{full}”.',
    fix: 'Write the full official name first.',
  },
  R29: {
    message: '{place} ended on {date}; print then/now.',
    fix: 'Choose the place that stands now.',
  },
  R30: {
    message: '{a} ({aSource}) and {b} ({bSource}) disagree on {measure}.',
    fix: 'Define both, or choose one to quote.',
  },
  R31: {
    message: '{figure} has no as-of date.',
    fix: 'Add the date.',
  },
  R32: {
    message: '{visit} was due by {date}. Did it take place?',
    fix: 'Record the outcome.',
  },
  R33: {
    message: 'Speaker of “{words}” is not stated.',
    fix: 'Decide who spoke, or do not quote.',
  },
  R34: {
    message: '“{words}” is the narrator’s.',
    fix: 'Attribute it to the source.',
  },
  R35: {
    message: '“{words}” was said as {kind}.',
    fix: 'Record it as a commitment by name and reason, or take it out.',
  },
  R36: {
    message: '“{misprint}” is a misprint of “{house}”.',
    fix: 'Use the right form, or quote it.',
  },
  R37: {
    message: '{commitment}: {person} left the post on {date}.',
    fix: 'Name a new owner.',
  },
  R38: {
    message: '{person}, “{post}”: last checked {date}.',
    fix: 'Confirm the post with their office.',
  },
  R39: {
    message: '{person}: spelling and post not confirmed.',
    fix: 'Confirm both with the person’s office.',
  },
  R40: {
    message_one: '{count} point; the limit is {limit}.',
    message_other: '{count} points; the limit is {limit}.',
    'message_to-whom': 'Point {number}: to whom?',
    'message_by-whom': 'Point {number}: by whom?',
    fix: 'Cut to the points that matter, each with its speaker.',
  },
  R41: {
    message: 'No objective of {side}.',
    fix: 'Write it down.',
  },
  R42: {
    message: '“{topic}”: review was due {date}.',
    fix: 'Review it.',
  },
  R43: {
    message: 'Press line {number} is not agreed with the visitor.',
    fix: 'Agree it, or take it out.',
  },
  R44: {
    message: 'Interpreter copy was due {date}, {time}.',
    fix: 'Issue the interpreter copy.',
  },
  R45: {
    message: 'Copy {number} has no holder.',
    fix: 'Name the holder.',
  },
  R46: {
    message: 'Flag of {country}: confirm which edge is up.',
    message_unforeseen: 'Flag of {country}: the office’s setting does not foresee it for this guest.',
    message_missing: 'Flag of {country}: the office’s setting foresees it for this guest, and it is not shown.',
    fix: 'Agree it with their protocol and correct the visit’s flags.',
  },
  R47: {
    message_one: '{count} draft waits for review.',
    message_other: '{count} drafts wait for review.',
    fix: 'Review them.',
  },
  R48: {
    message: '“{a}” ({aSource}) and “{b}” ({bSource}): choose one.',
    fix: 'Check one against a source.',
  },
  limit_one: 'its limit of {count} page',
  limit_other: 'its limit of {count} pages',
  word: {
    content: 'content',
    ours: 'ours',
    theirs: 'theirs',
    principal: 'principal',
    staff: 'staff',
    interpreter: 'interpreter',
    security: 'security',
    shareable: 'shareable',
    decidedBy: 'who decided',
    listEntry: 'list entry',
    until: 'until when',
    'no-source': 'no source',
    'date-unknown': 'an unknown date',
  },
  script: {
    Latn: 'Latin',
    Cyrl: 'Cyrillic',
    Hans: 'Chinese',
    Zzzz: 'own-script',
  },
} as const
