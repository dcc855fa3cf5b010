// History: change records, the chain that they form, and what there is to undo and redo.
// May import core/domain and the doors of the store and the keys.
// Must never write a file, or guess at a change that cannot be read.
export { allChanges, changesFrom } from './chain.ts'
export { chainFilesOf, type ChainFiles, type ChainLink } from './chain-files.ts'
export { readChange, writeChange, type Change, type ChangeKind, type Edit } from './change.ts'
export { headsOf } from './heads.ts'
export { rewound } from './rewound.ts'
export { FINAL, interruptedIn, joined, reversed, stepsOf, targetsOf, type Step } from './steps.ts'
