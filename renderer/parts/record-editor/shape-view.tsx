import { assertNever, type Marking, type PartialDate } from '#core/base'
import type { Evidence, LocalText } from '#core/domain'
import { ChoiceField, BooleanField } from './choice-field.tsx'
import type { DrawnValue } from './context.tsx'
import { DateField } from './date-field.tsx'
import { EitherField } from './either-field.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { ListField } from './list-field.tsx'
import { LocalTextField } from './local-text-field.tsx'
import { MapField } from './map-field.tsx'
import { MarkingField } from './marking-field.tsx'
import { ObjectField } from './object-field.tsx'
import { ReferenceField } from './reference-field.tsx'
import { TypedField } from './typed-field.tsx'

const LONG_ROWS = 3

/** Any value of a record, by its shape: a new kind of field does not compile until it can be drawn. */
export const ShapeView = ({ shape, value, ...rest }: DrawnValue) => {
  switch (shape.kind) {
    case 'local-text':
      return <LocalTextField {...rest} value={value as LocalText | undefined} />
    case 'partial-date':
      return <DateField {...rest} fields={shape.fields} value={value as PartialDate | undefined} />
    case 'marking':
      return <MarkingField {...rest} fields={shape.fields} value={value as Marking | undefined} />
    case 'evidence':
      return <EvidenceField {...rest} value={value as Evidence | undefined} />
    case 'note':
    case 'name-form':
    case 'object':
      return <ObjectField {...rest} fields={shape.fields} value={value} />
    case 'choice':
      return <ChoiceField {...rest} options={shape.options} words={shape.words} value={value} />
    case 'boolean':
      return <BooleanField {...rest} value={value} />
    case 'reference':
      return (
        <ReferenceField
          {...rest}
          types={shape.types}
          or={shape.or}
          words={shape.words}
          value={value as string | undefined}
        />
      )
    case 'list':
      return <ListField {...rest} of={shape.of} value={value as readonly unknown[] | undefined} />
    case 'listing':
      return <ListingView {...rest} shape={shape} value={value} />
    case 'map':
      return (
        <MapField
          {...rest}
          keys={shape.keys}
          of={shape.of}
          value={value as Readonly<Record<string, unknown>> | undefined}
        />
      )
    case 'either':
      return <EitherField {...rest} of={shape.of} options={shape.options} words={shape.words} value={value} />
    case 'json':
      return null
    case 'prose':
    case 'verbatim':
      return <TypedField {...rest} kind={shape.kind} value={value} rows={LONG_ROWS} />
    case 'line':
    case 'day':
    case 'instant':
    case 'local-time':
    case 'time':
    case 'zone':
    case 'lang':
    case 'decimal':
    case 'integer':
    case 'sha':
      return <TypedField {...rest} kind={shape.kind} value={value} />
    default:
      return assertNever(shape)
  }
}

/** The same, for a value inside another. */
export const drawShape = (value: DrawnValue) => <ShapeView {...value} />

type ListingProps = Omit<DrawnValue, 'shape'> & { readonly shape: Extract<DrawnValue['shape'], { kind: 'listing' }> }

const COMPLETENESS = ['complete', 'possibly-incomplete', 'not-recorded'] as const

/** A list whose completeness is stated. */
const ListingView = ({ shape, value, path, label, words, isReadOnly }: ListingProps) => {
  const { items, completeness } = (value ?? {}) as {
    readonly items?: readonly unknown[]
    readonly completeness?: string
  }
  return (
    <div className="inner-fields">
      <ChoiceField
        label={label}
        options={COMPLETENESS}
        words={{ group: 'meeting/delegations', name: 'members' }}
        path={[...path, 'completeness']}
        value={completeness}
        isRequired
        isReadOnly={isReadOnly}
      />
      {completeness !== 'not-recorded' && (
        <ListField
          label={label}
          of={shape.of}
          words={words}
          path={[...path, 'items']}
          value={items}
          isReadOnly={isReadOnly}
        />
      )}
    </div>
  )
}
