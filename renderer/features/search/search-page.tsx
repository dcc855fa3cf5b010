import { useState, type ReactNode } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import type { Hit } from '#core/contract'
import type { RecordType } from '#core/domain'
import { langOfText, typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Banner } from '#renderer/ui'
import { groupedHits } from './grouped-hits.ts'

const MOST = 200

/** The search page: the focus stays in the field while Up and Down walk through what was found. */
export const SearchPage = ({ query: asked }: { readonly query: string }) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const { kept } = useNavigation()
  const [query, setQuery] = useState(() => {
    const last = kept.get(LAST)
    return asked === '' && typeof last === 'string' ? last : asked
  })
  const [types, setTypes] = useState<ReadonlySet<RecordType>>(new Set())
  const [isFiltering, setFiltering] = useState(false)
  const isAsked = query.trim() !== ''
  const all = useCall('search.ask', isAsked ? { query, lang, today, most: MOST } : undefined)
  const chosen = [...types]
  const some = useCall(
    'search.ask',
    isAsked && chosen.length > 0 ? { query, lang, today, most: MOST, types: chosen } : undefined,
  )
  const { value, error, isOld } = chosen.length > 0 ? some : all
  const hits = isAsked ? (value?.hits ?? []) : []
  const type = (next: string): void => {
    setQuery(next)
    kept.set(LAST, next)
  }
  return (
    <Page title={text('window.places.search')}>
      <div className="column wide search-page">
        <Autocomplete inputValue={query} onInputChange={type}>
          <Keys>
            <SearchField className="field" autoFocus>
              <Label>{text('search.field')}</Label>
              <Input
                className="input search-input"
                autoComplete="off"
                autoCorrect="off"
                spellCheck={false}
                {...(isFiltering && POINTS_NOWHERE)}
              />
            </SearchField>
            <p className="small muted">{text('search.keys')}</p>
            <div onFocus={() => setFiltering(true)} onBlur={() => setFiltering(false)}>
              <TypeFilter hits={isAsked ? (all.value?.hits ?? []) : []} types={types} onTypes={setTypes} />
            </div>
            {value !== undefined && !value.state.ready && (
              <Banner tone="warning">{text('search.incomplete', { percent: value.state.percent })}</Banner>
            )}
            {error !== undefined && <FaultBanner error={error} />}
            <p className="small muted" role="status">
              {isAsked && value !== undefined && hits.length > 0 && text('search.found', { count: hits.length })}
              {isAsked && value !== undefined && hits.length === 0 && text('search.nothing')}
            </p>
            <div aria-busy={isOld}>
              <Hits hits={hits} />
            </div>
          </Keys>
        </Autocomplete>
      </div>
    </Page>
  )
}

/** While the focus is on the types the field points at no row: the row that it pointed at may be gone from the list. */
const POINTS_NOWHERE = { 'aria-activedescendant': '' }

const LAST = 'search.last'

/** Ctrl+Enter in the field opens beside the page what the field points at. */
const Keys = ({ children }: { readonly children: ReactNode }) => {
  const { open } = useNavigation()
  return (
    <div
      className="column"
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
        const pointed = event.target instanceof Element ? event.target.getAttribute('aria-activedescendant') : null
        const id = document.getElementById(pointed ?? '')?.dataset['key']
        if (id === undefined) return
        event.preventDefault()
        event.stopPropagation()
        open(id, 'beside')
      }}
    >
      {children}
    </div>
  )
}

type FilterProps = {
  readonly hits: readonly Hit[]
  readonly types: ReadonlySet<RecordType>
  readonly onTypes: (types: ReadonlySet<RecordType>) => void
}

/** The types of what was found, as chips; none chosen means all of them. */
const TypeFilter = ({ hits, types, onTypes }: FilterProps) => {
  const text = useTexts()
  const { lang } = useSession()
  const offered = [...new Set([...hits.map(({ type }) => type), ...types])]
  if (offered.length < 2 && types.size === 0) return null
  return (
    <ToggleButtonGroup
      aria-label={text('search.types')}
      className="row"
      selectionMode="multiple"
      selectedKeys={types}
      onSelectionChange={(keys) => onTypes(new Set([...keys].map((key) => String(key) as RecordType)))}
    >
      {offered.map((type) => (
        <ToggleButton key={type} id={type} className="type-chip">
          {typeName(type, lang, 'many')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

const Hits = ({ hits }: { readonly hits: readonly Hit[] }) => {
  const text = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  const titles = useLinks(hits.flatMap(({ id, where }) => (where === id ? [] : [where])))
  return (
    <ListBox
      aria-label={text('search.hits')}
      className="hits"
      items={groupedHits(hits)}
      dependencies={[titles]}
      selectionMode="none"
      onAction={(key) => open(hits.find(({ id }) => id === key)?.where ?? String(key))}
    >
      {({ type, hits: group }) => (
        <ListBoxSection id={type}>
          <Header className="heading hits-head">
            {typeName(type, lang, 'many')} <span className="subtle numeric">{group.length}</span>
          </Header>
          <Collection items={group} dependencies={[titles]}>
            {({ id, title, detail, where }) => (
              <ListBoxItem id={id} className="option hit" textValue={title}>
                <span className="strong" lang={langOfText(title, lang)}>
                  {title}
                </span>
                <span className="small muted" lang={langOfText(detail, lang)}>
                  {[detail, titles.get(where)?.title].filter(Boolean).join(' · ')}
                </span>
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}
