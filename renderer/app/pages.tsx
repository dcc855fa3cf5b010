import { lazy, type ReactNode } from 'react'
import { Page, type Place, type PlaceKind } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Empty } from '#renderer/ui'

const VisitPage = lazy(() => import('#renderer/features/visits').then((door) => ({ default: door.VisitPage })))

const VisitsPage = lazy(() => import('#renderer/features/visits').then((door) => ({ default: door.VisitsPage })))

const RecordPage = lazy(() => import('#renderer/parts/record-editor').then((door) => ({ default: door.RecordPage })))

const RecordEditor = lazy(() =>
  import('#renderer/parts/record-editor').then((door) => ({ default: door.RecordEditor })),
)

const TrashPage = lazy(() => import('#renderer/features/trash').then((door) => ({ default: door.TrashPage })))

const HomePage = lazy(() => import('#renderer/features/home').then((door) => ({ default: door.HomePage })))

const CommitmentsPage = lazy(() =>
  import('#renderer/features/commitments').then((door) => ({ default: door.CommitmentsPage })),
)

const PackTab = lazy(() => import('#renderer/features/packs').then((door) => ({ default: door.PackTab })))

/** What is drawn at each kind of place. */
export const PAGES: { readonly [Kind in PlaceKind]: (place: Extract<Place, { kind: Kind }>) => ReactNode } = {
  home: () => <HomePage />,
  visits: (place) => <VisitsPage view={place.view ?? 'list'} />,
  visit: (place) => (
    <VisitPage
      id={place.id}
      tab={place.tab}
      focus={place.focus}
      packTab={<PackTab key={place.id} visit={place.id} />}
    />
  ),
  counterparts: () => <Bare kind="counterparts" />,
  dossier: () => <Bare kind="dossier" />,
  person: () => <Bare kind="person" />,
  meetings: () => <Bare kind="meetings" />,
  meeting: () => <Bare kind="meeting" />,
  commitments: (place) => <CommitmentsPage view={place.view} focus={place.focus} />,
  library: () => <Bare kind="library" />,
  record: (place) => <RecordPage id={place.id} field={place.field} />,
  templates: () => <Bare kind="templates" />,
  trash: () => <TrashPage />,
  settings: () => <Bare kind="settings" />,
  search: () => <Bare kind="search" />,
}

const Bare = ({ kind }: { readonly kind: PlaceKind }) => {
  const text = useTexts()
  return (
    <Page title={text(`window.places.${kind}`)}>
      <Empty>{text('window.loading')}</Empty>
    </Page>
  )
}

/** A record beside the page. */
export const RecordPeek = ({ id }: { readonly id: string }) => <RecordEditor id={id} />
