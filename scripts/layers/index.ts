// The check of the walls: rooms, doors, owners of packages, cycles and the purity of core, as data and pure functions.
// May import node:fs to read the tree, node:module for the names of Node's modules, and rolldown's parser.
// Must never import the product, or change a file.
export { printBreach, type Breach } from './breach.ts'
export { breachesOf } from './breaches-of.ts'
export { MAP, type ProjectMap, type Room } from './map.ts'
export { readTree, type Source, type Tree } from './source.ts'
