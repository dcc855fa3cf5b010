import type { HandedFile, IssuedVersion } from '#core/contract'
import { useClient } from '#renderer/client'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'
import { ChangeLines } from './change-lines.tsx'
import { CopyList } from './copy-list.tsx'
import { PackMarking } from './level-chip.tsx'
import { useHandOver } from './use-hand-over.ts'
import { useMoment } from './use-moment.ts'

type Props = {
  readonly version: IssuedVersion
  readonly onShow: () => void
  readonly onCompare: () => void
  readonly onAddendum: () => void
}

/** One issued version: who issued it and when, its files, its copies, what was accepted and what changed. */
export const VersionRow = ({ version, onShow, onCompare, onAddendum }: Props) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const when = useMoment()
  const client = useClient()
  const handOver = useHandOver()
  const { number, at, by, files, waivers, changes, contentHash, marking, audience, addendumTo } = version
  const n = String(version.version)
  const saveAll = async (): Promise<void> => {
    const read = await Promise.all(
      files.map(async ({ name, sha256 }): Promise<HandedFile | undefined> => {
        const found = await client['packs.file']({ pack: version.pack, name })
        return found.ok && found.value !== null ? { name, bytes: found.value, sha256 } : undefined
      }),
    )
    await handOver(
      read.filter((one) => one !== undefined),
      { done: (count) => text('composer.exported', { count }), not: text('composer.unsavedDraft') },
    )
  }
  return (
    <li className="version column">
      <div className="row apart">
        <h2 className="heading">
          {text(addendumTo === null ? 'composer.version' : 'composer.addendumOf', { version: n })}
        </h2>
        <PackMarking {...marking} />
      </div>
      <p className="small">
        {number} · {text(`composer.audiences.${audience as 'principal'}`)}
      </p>
      <p className="small muted numeric">{text('composer.issuedBy', { at: when(at), by })}</p>
      <div className="row">
        {files.some(({ format }) => format === 'pdf') && <Button onPress={onShow}>{text('composer.showPages')}</Button>}
        <Button onPress={onCompare}>{text('composer.compare')}</Button>
        {addendumTo === null && (
          <Button onPress={onAddendum} why={readOnly}>
            {text('composer.addendum')}
          </Button>
        )}
        <Button onPress={() => void saveAll()}>{text('composer.saveFiles')}</Button>
      </div>
      <CopyList version={version} />
      {waivers.length > 0 && (
        <section>
          <h3 className="strong">{text('composer.waivers')}</h3>
          <ul className="bare small">
            {waivers.map((one, place) => (
              <li key={place}>
                <span className="mono">{one.check}</span>{' '}
                {text('composer.waivedBy', { by: one.by, reason: one.reason })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.length > 0 && (
        <section>
          <h3 className="strong">{text('composer.changeNote')}</h3>
          <ChangeLines changes={changes} lang={version.languages[0]} />
        </section>
      )}
      <section>
        <h3 className="strong">{text('composer.files')}</h3>
        <ul className="bare small">
          {files.map(({ name }) => (
            <li key={name} className="mono wrap-anywhere">
              {name}
            </li>
          ))}
        </ul>
        <p className="small muted wrap-anywhere">{text('composer.contentHash', { hash: contentHash.slice(0, 12) })}</p>
      </section>
    </li>
  )
}
