// Flow: blocks as strips that no page end divides, and the filling of pages with them; the tags that strips belong to.
// May import core/document and the type folder.
// Must never write bytes or know a block.
export {
  lowered,
  type BoxItem,
  type DrawingItem,
  type Item,
  type LineItem,
  type Origin,
  type PictureItem,
  type RuleItem,
} from './item.ts'
export { paginate, type FilledPage, type PlacedStrip } from './paginate.ts'
export {
  beside,
  gap,
  grouped,
  inCompany,
  sliced,
  stacked,
  stripOf,
  type Flow,
  type Group,
  type PageShape,
  type Part,
  type PlacedFlow,
  type Strip,
} from './strip.ts'
export { addKid, isLeaf, tagUnder, type Box, type Leaf, type Tag, type TagMore, type TagType } from './tag.ts'
