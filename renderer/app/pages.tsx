import { lazy, Suspense, type ReactNode } from 'react'
import type { Place, PlaceKind } from '#renderer/parts'

const VisitPage = lazy(() => import('#renderer/features/visits').then((door) => ({ default: door.VisitPage })))

const VisitsPage = lazy(() => import('#renderer/features/visits').then((door) => ({ default: door.VisitsPage })))

const RecordPage = lazy(() => import('#renderer/parts/record-editor').then((door) => ({ default: door.RecordPage })))

const RecordEditor = lazy(() =>
  import('#renderer/parts/record-editor').then((door) => ({ default: door.RecordEditor })),
)

const SettingsPage = lazy(() => import('#renderer/features/settings').then((door) => ({ default: door.SettingsPage })))

const TemplatesPage = lazy(() =>
  import('#renderer/features/templates').then((door) => ({ default: door.TemplatesPage })),
)

const TrashPage = lazy(() => import('#renderer/features/trash').then((door) => ({ default: door.TrashPage })))

const KeepSample = lazy(() => import('#renderer/features/home').then((door) => ({ default: door.KeepSample })))

const HomePage = lazy(() => import('#renderer/features/home').then((door) => ({ default: door.HomePage })))

const CommitmentsPage = lazy(() =>
  import('#renderer/features/commitments').then((door) => ({ default: door.CommitmentsPage })),
)

const CounterpartsPage = lazy(() =>
  import('#renderer/features/counterparts').then((door) => ({ default: door.CounterpartsPage })),
)

const DossierPage = lazy(() =>
  import('#renderer/features/counterparts').then((door) => ({ default: door.DossierPage })),
)

const PersonPage = lazy(() => import('#renderer/features/counterparts').then((door) => ({ default: door.PersonPage })))

const MeetingsPage = lazy(() => import('#renderer/features/meetings').then((door) => ({ default: door.MeetingsPage })))

const RecordMeeting = lazy(() =>
  import('#renderer/features/meetings').then((door) => ({ default: door.RecordMeeting })),
)

const MeetingPage = lazy(() => import('#renderer/features/meetings').then((door) => ({ default: door.MeetingPage })))

const PackTab = lazy(() => import('#renderer/features/packs').then((door) => ({ default: door.PackTab })))

const LibraryPage = lazy(() => import('#renderer/features/library').then((door) => ({ default: door.LibraryPage })))

const SourcePage = lazy(() => import('#renderer/features/library').then((door) => ({ default: door.SourcePage })))

const SearchPage = lazy(() => import('#renderer/features/search').then((door) => ({ default: door.SearchPage })))

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
      above={
        <Suspense>
          <KeepSample visit={place.id} />
        </Suspense>
      }
      recordMeeting={(onClose) => (
        <Suspense>
          <RecordMeeting visit={place.id} onClose={onClose} />
        </Suspense>
      )}
    />
  ),
  counterparts: (place) => <CounterpartsPage tab={place.tab} />,
  dossier: (place) => <DossierPage id={place.id} tab={place.tab} />,
  person: (place) => <PersonPage id={place.id} />,
  meetings: () => <MeetingsPage />,
  meeting: (place) => <MeetingPage id={place.id} />,
  commitments: (place) => <CommitmentsPage view={place.view} focus={place.focus} />,
  library: (place) => <LibraryPage shelf={place.shelf} />,
  record: (place) =>
    place.id.startsWith('source:') && place.field === undefined ? (
      <SourcePage id={place.id} />
    ) : (
      <RecordPage id={place.id} field={place.field} />
    ),
  templates: (place) => <TemplatesPage name={place.name} />,
  trash: () => <TrashPage />,
  settings: (place) => <SettingsPage part={place.part} />,
  search: (place) => <SearchPage query={place.query} />,
}

/** A record beside the page. */
export const RecordPeek = ({ id }: { readonly id: string }) => <RecordEditor id={id} />
