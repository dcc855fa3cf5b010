import { memo } from 'react'
import type { ListedFinding, PackWish } from '#core/contract'
import { useChangeRecords, useKept, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Chip, Empty, useToast } from '#renderer/ui'
import { grouped, isBlocking, isFast } from './counts.ts'
import { WaiveDialog } from './waive-dialog.tsx'

type Props = {
  readonly findings: readonly ListedFinding[]
  readonly wish: PackWish
  readonly onGo: (finding: ListedFinding) => void
}

/** What was found: what stands against issue first, each with a way to where it is cleared and a way to accept it by name. */
export const FindingsPanel = memo(({ findings, wish, onGo }: Props) => {
  const text = useTexts()
  const [waiving, setWaiving] = useKept<ListedFinding | undefined>(`${wish.visit}: reason`, undefined)
  const groups = grouped(findings)
  if (findings.length === 0) return <Empty>{text('composer.noFindings')}</Empty>
  return (
    <div className="findings">
      {(['blocking', 'advisory', 'accepted'] as const).map(
        (kind) =>
          groups[kind].length > 0 && (
            <section key={kind} aria-label={text(`composer.${kind}`)}>
              <h2 className="heading">
                {text(`composer.${kind}`)} <span className="subtle numeric">{groups[kind].length}</span>
              </h2>
              <ul className="bare">
                {groups[kind].map((one, at) => (
                  <FindingRow
                    key={`${one.id} ${one.records.join(' ')} ${at}`}
                    finding={one}
                    onGo={onGo}
                    onWaive={setWaiving}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {waiving !== undefined && <WaiveDialog finding={waiving} wish={wish} onClose={() => setWaiving(undefined)} />}
    </div>
  )
})

type RowProps = {
  readonly finding: ListedFinding
  readonly onGo: (finding: ListedFinding) => void
  readonly onWaive: (finding: ListedFinding) => void
}

const FindingRow = memo(({ finding, onGo, onWaive }: RowProps) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const changeRecords = useChangeRecords()
  const toast = useToast()
  const { id, message, fix, waived, raise } = finding
  const blocks = isBlocking(finding)
  const raiseTo = async ({ visit, level, label }: NonNullable<ListedFinding['raise']>): Promise<void> => {
    const why = await changeRecords('visit', [visit], text('composer.labels.raised', { level: label }), (one) => ({
      ...one,
      packLevel: level,
    }))
    if (why !== undefined) toast({ words: why })
  }
  const canGo = finding.go !== undefined || finding.block !== undefined
  return (
    <li className="finding">
      <p className="row top">
        <Chip
          tone={waived !== null ? 'plain' : blocks ? 'danger' : 'warning'}
          shape={waived !== null ? 'check' : blocks ? 'square' : 'triangle'}
          edge={blocks ? 'thick' : 'thin'}
        >
          {id}
        </Chip>
        <span className="grow">{message}</span>
      </p>
      {waived === null ? (
        <p className="small muted">{fix}</p>
      ) : (
        <p className="small muted">{text('composer.waivedBy', waived)}</p>
      )}
      <div className="row">
        {canGo && (
          <Button onPress={() => onGo(finding)} aria-label={text('composer.goTo', { id })}>
            {text('composer.go')}
          </Button>
        )}
        {raise !== undefined && (
          <Button onPress={() => void raiseTo(raise)} why={readOnly}>
            {text('composer.raiseTo', { level: raise.label })}
          </Button>
        )}
        {waived === null && (
          <Button
            kind="quiet"
            onPress={() => onWaive(finding)}
            why={isFast(finding) ? text('composer.cannotWaive') : readOnly}
          >
            {text(blocks ? 'composer.waive' : 'composer.accept')}
          </Button>
        )}
      </div>
    </li>
  )
})
