import { useCallback, useMemo, useState } from 'react'
import type { IssuedVersion, ListedComment, ListedFinding, ListedSection, PackWish } from '#core/contract'
import { useCall } from '#renderer/client'
import { FaultBanner, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Chip } from '#renderer/ui'
import { BlockPanel } from './block-panel.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { grouped } from './counts.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { Outline } from './outline.tsx'
import { PackActs } from './pack-acts.tsx'
import { PagesPanel, type Look } from './pages-panel.tsx'
import { problemWords } from './problem-words.ts'
import { SidePanel, type Side } from './side-panel.tsx'
import { useArranging } from './use-arranging.ts'
import { useChosenBlock } from './use-chosen-block.ts'
import { useOutputs } from './use-outputs.tsx'
import { usePackCommands, type Shown } from './use-pack-commands.ts'
import { usePreview } from './use-preview.ts'
import { useSectionCommands } from './use-section-commands.ts'
import { VersionsPanel } from './versions-panel.tsx'
import { addendumWish, useChosen, wishOf } from './wish.ts'
import { WishBar } from './wish-bar.tsx'
import { WithheldPanel } from './withheld-panel.tsx'

const NO_SECTIONS: readonly ListedSection[] = []
const NO_COMMENTS: readonly ListedComment[] = []

/** The composer of the pack of one visit: outline, true pages, and what was found; each block leads to its record and back. */
export const PackTab = ({ visit }: { readonly visit: string }) => {
  const text = useTexts()
  const { go } = useNavigation()
  const { office, lang: told, readOnly } = useSession()
  const [chosen, choose] = useChosen(visit)
  const wish = useMemo<PackWish>(() => wishOf(visit, chosen, told), [visit, chosen, told])
  const versions = useCall('packs.issued', { visit }).value
  const [shown, setShown] = useState<Shown>('beside')
  const [side, setSide] = useState<Side>('findings')
  const [look, setLook] = useState<Look>({ isGrey: false })
  const [marked, mark] = useState<string>()
  const { pack, ahead, problem, error, isOld, answers, onTyped } = usePreview(wish, marked)
  const [isInOutline, setInOutline] = useState(false)
  const [compared, setCompared] = useState<IssuedVersion>()
  const lang = pack?.lang ?? chosen.lang ?? office.language
  const sections = pack?.sections ?? NO_SECTIONS
  const comments = pack?.comments ?? NO_COMMENTS
  const arranging = useArranging(wish, { sections, isOld, answers })
  const showBlock = useCallback(() => {
    setSide('block')
    setShown((now) => (now === 'only' ? 'beside' : now))
  }, [])
  const {
    editing,
    open: edit,
    comment,
    openMade,
    showStray,
    section,
  } = useChosenBlock(sections, marked, mark, showBlock)
  useSectionCommands(arranging, isInOutline ? section : undefined, readOnly)
  const goTo = useCallback(
    ({ id, go: at, block }: ListedFinding) => {
      if (id === 'R02') return go({ kind: 'visit', id: visit, tab: 'delegations', focus: 'order' })
      if (at === undefined) return block === undefined ? undefined : edit(block)
      return go({ kind: 'record', id: at.record, ...(at.field !== null && { field: at.field }) })
    },
    [go, visit, edit],
  )
  const switchLetterhead = (isOn: boolean): void => choose({ letterhead: isOn ? undefined : 'none' })
  const outputs = useOutputs(
    { wish, letterhead: chosen.letterhead },
    pack?.version ?? 1,
    office.letterhead === undefined ? undefined : switchLetterhead,
    () => {
      setSide('versions')
      choose({ addendumTo: undefined })
    },
  )
  const last = versions?.[0]
  const addedTo = versions?.find((one) => one.pack === chosen.addendumTo)
  const acts = {
    gate: pack?.gate,
    last,
    exportDraft: outputs.exportDraft,
    issue: outputs.askIssue,
    compare: setCompared,
  }
  usePackCommands({ ...acts, shown, setShown })
  const groups = grouped(pack?.findings ?? [])
  return (
    <div className="composer">
      <div className="row apart composer-head" role="group" aria-label={text('composer.head')} data-panel>
        <WishBar chosen={chosen} choose={choose} />
        {pack !== undefined && (
          <Chip
            tone={groups.blocking.length > 0 ? 'danger' : groups.advisory.length > 0 ? 'warning' : 'success'}
            shape={groups.blocking.length > 0 ? 'square' : groups.advisory.length > 0 ? 'triangle' : 'check'}
          >
            {text('home.findings', {
              blocking: String(groups.blocking.length),
              advisory: String(groups.advisory.length),
            })}
          </Chip>
        )}
        <PackActs {...acts} shown={shown} setShown={setShown} />
      </div>
      {addedTo !== undefined && (
        <Banner
          actions={<Button onPress={() => choose({ addendumTo: undefined })}>{text('composer.wholePack')}</Button>}
        >
          {text('composer.addendumShown', { version: String(addedTo.version) })}
        </Banner>
      )}
      {error !== undefined && <FaultBanner error={error} />}
      {problem !== undefined && (
        <Banner tone="danger" role="alert">
          {problemWords(text, problem)}
        </Banner>
      )}
      <div
        className={`composer-panels shown-${shown}`}
        onFocusCapture={({ target }) => setInOutline(target.closest('.outline-panel') !== null)}
      >
        {shown !== 'only' && (
          <nav className="outline-panel" data-panel aria-label={text('composer.outline')}>
            {pack !== undefined && (
              <Outline
                arranging={arranging}
                why={readOnly ?? (addedTo === undefined ? undefined : text('composer.arrange.addendum'))}
                comments={comments}
                lang={lang}
                marked={marked}
                onMark={mark}
                onOpen={edit}
                onComment={comment}
                onStray={showStray}
              />
            )}
          </nav>
        )}
        {shown !== 'off' && (
          <div className="pages-panel" data-panel>
            {pack === undefined ? (
              <p className="muted pages-wait">{text('composer.laying')}</p>
            ) : (
              <PagesPanel
                pack={pack}
                ahead={ahead}
                lang={lang}
                isOld={isOld}
                look={look}
                setLook={setLook}
                marked={marked}
                onMark={mark}
                onPick={edit}
              />
            )}
          </div>
        )}
        {shown !== 'only' && (
          <section className="side-panel" data-panel aria-label={text('composer.side')}>
            <SidePanel
              side={side}
              setSide={setSide}
              counts={{
                findings: groups.blocking.length + groups.advisory.length,
                versions: versions?.length,
                withheld: pack?.withheld.length,
              }}
            >
              {side === 'findings' && pack !== undefined && (
                <FindingsPanel findings={pack.findings} wish={wish} onGo={goTo} />
              )}
              {side === 'block' && (
                <BlockPanel
                  wish={wish}
                  sections={sections}
                  comments={comments}
                  editing={editing}
                  onTyped={onTyped}
                  onMade={openMade}
                />
              )}
              {side === 'versions' && (
                <VersionsPanel visit={visit} onCompare={setCompared} onAddendum={(one) => choose(addendumWish(one))} />
              )}
              {side === 'withheld' && pack !== undefined && <WithheldPanel withheld={pack.withheld} lang={lang} />}
            </SidePanel>
          </section>
        )}
      </div>
      {outputs.dialogs}
      {compared !== undefined && (
        <CompareDialog wish={wish} version={compared} onClose={() => setCompared(undefined)} />
      )}
    </div>
  )
}
