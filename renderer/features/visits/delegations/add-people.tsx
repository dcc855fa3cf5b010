import { emptyRecord, faultsOf, type AnyRecord, type MeetingSide, type RecordInMaking } from '#core/domain'
import { useCall } from '#renderer/client'
import { DraftDialog, useDialogDraft, useSession } from '#renderer/parts'
import { suggestedName, useLinks, useMaking } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Button, Checkbox } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { Finder } from '../finder.tsx'
import type { VisitView } from '../shapes.ts'

type Props = { readonly visit: VisitView; readonly side: MeetingSide; readonly onClose: () => void }

const MOST = 50

/** Finds people and adds them to a side. Who fits two people is shown twice, with their posts, and none is chosen. */
export const AddPeople = ({ visit, side, onClose }: Props) => {
  const text = useTexts()
  const { lang, today, by } = useSession()
  const acts = useActs()
  const draft = useDialogDraft(`people of ${visit.row.id} ${side}`)
  const [query, setQuery] = draft.of('query', '')
  const [isOfSide, setOfSide] = draft.of<boolean>('isOfSide', true)
  const [chosen, setChosen] = draft.of<ReadonlySet<string>>('chosen', new Set())
  const [known, setKnown] = draft.of<ReadonlyMap<string, string>>('known', new Map())
  const { value } = useCall('search.people', {
    query,
    lang,
    today: visit.row.from ?? today,
    most: MOST,
    ...(isOfSide && { side }),
  })
  const titles = useLinks([...chosen].filter((id) => !known.has(id)))
  const there = new Set(
    [visit.delegations.ours, visit.delegations.theirs].flatMap(({ members, absent }) =>
      [...members, ...absent].map(({ person }) => person),
    ),
  )
  const rows = (value ?? []).map((hit) => ({
    id: hit.id,
    title: hit.romanised ?? hit.title,
    own: hit.own,
    ownLang: hit.ownLang,
    detail: [...hit.posts, ...(hit.partner === null ? [] : [hit.partner])].join(' · '),
    why: there.has(hit.id) ? text('visits.alreadyThere') : undefined,
  }))
  const choose = (next: ReadonlySet<string>): void => {
    const shown = new Set(rows.map(({ id }) => id))
    const all = [...[...chosen].filter((id) => !shown.has(id)), ...next]
    setChosen(new Set(all))
    setKnown(new Map([...known, ...rows.flatMap(({ id, title }) => (next.has(id) ? [[id, title] as const] : []))]))
  }
  const making = useMaking()
  const addMade = (id: string): void => setChosen((now) => new Set([...now, id]))
  const add = async (): Promise<void> => {
    const people = [...chosen]
    const ids = await acts.newIds(people.map(() => 'participation' as const))
    const made = people.flatMap((person, at) => {
      const id = ids[at]
      if (id === undefined) return []
      const record: RecordInMaking = {
        ...emptyRecord('participation', { id, home: visit.home as never, at: acts.at(), by }),
        visit: visit.row.id,
        person,
        side,
        role: 'member',
        presence: 'expected',
      }
      return faultsOf(record).length === 0 ? [{ before: null, after: record as unknown as AnyRecord }] : []
    })
    const label = text('visits.did.added', { count: made.length })
    if (made.length !== people.length || (await acts.save(label, made)) === undefined) return
    draft.clear()
    onClose()
  }
  return (
    <DraftDialog
      draft={draft}
      title={text('visits.addTo', { side: text(`visits.side.${side}`) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className="grow small muted" role="status">
            {[...chosen].map((id) => known.get(id) ?? titles.get(id)?.title ?? '').join(', ')}
          </span>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void add()} isDisabled={chosen.size === 0}>
            {text('visits.addCount', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <Finder
        label={text('visits.findPeople')}
        listLabel={text('visits.peopleFound')}
        query={query}
        onQuery={setQuery}
        rows={rows}
        chosen={new Set(rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id))}
        onChoose={choose}
        mode="multiple"
        isFocused
        add={
          making && {
            label: text('counterparts.newPerson'),
            run: () =>
              making({
                type: 'person',
                around: { side, partner: visit.row.partner },
                suggested: suggestedName('person', query, lang),
                onMade: addMade,
              }),
          }
        }
        empty={text(query === '' ? 'visits.typeName' : 'visits.nobodyFound')}
      />
      <Checkbox isSelected={isOfSide} onChange={setOfSide}>
        {text(`visits.only.${side}`)}
      </Checkbox>
    </DraftDialog>
  )
}
