import { CommitmentPage } from './commitment-page.tsx'
import { LedgerPage } from './ledger-page.tsx'
import { isLedgerView } from './ledger-views.ts'

type Props = {
  /** The saved view that is open; the whole ledger where none is named. */
  readonly view?: string | undefined
  /** The commitment whose history is open. */
  readonly focus?: string | undefined
}

/** Who owes what: the ledger by its saved views, or one commitment with its history. */
export const CommitmentsPage = ({ view, focus }: Props) =>
  focus === undefined ? <LedgerPage view={isLedgerView(view) ? view : 'all'} /> : <CommitmentPage id={focus} />
