// What crosses a border of the program: today the jobs of the worker; the table of operations joins them here.
// May import all of core below.
// Must never do the work itself, or know who carries a call.
export {
  FORMATS,
  type Format,
  type LetterheadDropped,
  type LetterheadReason,
  type OpenFault,
  type OpenJob,
  type Pictures,
  type PortraitJob,
  type PortraitProblem,
  type ReadPortrait,
  type Rendered,
  type RenderedFile,
  type RenderJob,
  type RenderNote,
  type RenderProblem,
  type WorkerJobs,
} from './jobs.ts'
