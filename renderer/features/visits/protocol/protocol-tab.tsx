import type { ReactNode } from 'react'
import { fieldName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Chip, LinkButton } from '#renderer/ui'
import { Part } from '../part.tsx'
import type { VisitView } from '../shapes.ts'
import { Plans } from './plans.tsx'

type Props = { readonly visit: VisitView }

/** Forms of address, seating, flags, cars, gifts, anthems, speeches: what protocol looks after. */
export const ProtocolTab = ({ visit }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  const { protocol } = visit
  const label = (name: string): string => fieldName({ group: 'visit', name }, lang)
  const edit = <Button onPress={() => open(visit.row.id, 'beside')}>{text('window.edit')}</Button>
  return (
    <div className="column wide">
      <Addresses visit={visit} />
      <Part id="visit-plans" title={label('plans')} actions={edit}>
        <Plans visit={visit} />
      </Part>
      <Flags visit={visit} actions={edit} />
      <Part id="visit-cars" title={text('visits.cars')}>
        {protocol.cars.length === 0 ? (
          <p className="muted">{text('visits.noCars')}</p>
        ) : (
          <dl className="facts">
            {protocol.cars.map(({ car, people }) => (
              <div key={car}>
                <dt className="small muted">{car}</dt>
                <dd>{people.map(({ title }) => title).join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
      </Part>
      <Gifts visit={visit} />
      <Part id="visit-anthem" title={label('anthem')} actions={edit}>
        <p className={protocol.anthem === null ? 'muted' : undefined}>
          {protocol.anthem ?? text('visits.notRecorded')}
        </p>
      </Part>
      <Part id="visit-speeches" title={label('speeches')} actions={edit}>
        {protocol.speeches.length === 0 ? (
          <p className="muted">{text('visits.noSpeeches')}</p>
        ) : (
          <ul className="plain-list ruled">
            {protocol.speeches.map(({ by, text: words }) => (
              <li key={by.id}>
                <div className="strong">{by.title}</div>
                <div className="said">{words}</div>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </div>
  )
}

const Addresses = ({ visit }: Props) => {
  const text = useTexts()
  const { open } = useNavigation()
  const { addresses } = visit.protocol
  return (
    <Part id="visit-addresses" title={text('visits.addresses')}>
      {addresses.length === 0 ? (
        <p className="muted">{text('visits.nobodyYet')}</p>
      ) : (
        <div className="table-frame">
          <table className="table">
            <caption className="hidden-text">{text('visits.addresses')}</caption>
            <thead>
              <tr>
                <th scope="col" className="column-head">
                  {text('visits.columns.name')}
                </th>
                <th scope="col" className="column-head">
                  {text('visits.columns.spoken')}
                </th>
                <th scope="col" className="column-head">
                  {text('visits.columns.written')}
                </th>
                <th scope="col" className="column-head">
                  {text('visits.columns.say')}
                </th>
              </tr>
            </thead>
            <tbody>
              {addresses.map((row) => (
                <tr key={row.participation}>
                  <th scope="row" className="table-cell row-name">
                    <LinkButton onPress={() => open(row.person)}>{row.title}</LinkButton>
                    <div className="small muted">{text(`visits.side.${row.side === 'ours' ? 'ours' : 'theirs'}`)}</div>
                  </th>
                  <td className="table-cell">{row.spoken}</td>
                  <td className="table-cell">{row.written}</td>
                  <td className="table-cell">
                    {row.pronunciation ?? <span className="subtle">{text('visits.notRecorded')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  )
}

const Flags = ({ visit, actions }: Props & { readonly actions: ReactNode }) => {
  const text = useTexts()
  const { lang } = useSession()
  const countries = new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' })
  const { flags } = visit.protocol
  return (
    <Part id="visit-flags" title={fieldName({ group: 'visit', name: 'flags' }, lang)} actions={actions}>
      {flags.length === 0 ? (
        <p className="muted">{text('visits.noFlags')}</p>
      ) : (
        <ul className="plain-list ruled">
          {flags.map((flag) => (
            <li key={flag.code} className="row">
              <span className="strong">
                {countries.of(flag.code.slice(0, 2)) ?? flag.code} ({flag.code})
              </span>
              <span>
                {flag.upperEdge === null
                  ? text('details.seating.edgeUnknown')
                  : text('details.seating.edgeUp', { edge: flag.upperEdge })}
              </span>
              {flag.orientationConfirmedBy === null ? (
                <Chip tone="warning" shape="circle" edge="dashed">
                  {text('details.seating.notConfirmed')}
                </Chip>
              ) : (
                <Chip tone="success" shape="check">
                  {text('details.seating.confirmed', { name: flag.orientationConfirmedBy })}
                </Chip>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

const Gifts = ({ visit }: Props) => {
  const text = useTexts()
  const { open } = useNavigation()
  const { giftsBefore, giftsOfVisit } = visit.protocol
  const list = (gifts: typeof giftsBefore) => (
    <ul className="plain-list ruled">
      {gifts.map((gift) => (
        <li key={gift.id} className="row">
          <LinkButton onPress={() => open(gift.id, 'beside')}>{gift.object}</LinkButton>
          <span className="muted">
            {gift.direction === 'given'
              ? `${text('details.gifts.given')} · ${text('details.gifts.toWhom', { name: gift.receiver.title })}`
              : `${text('details.gifts.received')} · ${text('details.gifts.fromWhom', { name: gift.giver.title })}`}
          </span>
          {gift.date !== null && <span className="small muted numeric">{gift.date.text}</span>}
          {gift.doNotRepeat && (
            <Chip tone="warning" shape="cross">
              {text('details.gifts.doNotRepeat')}
            </Chip>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <Part id="visit-gifts" title={text('visits.gifts')}>
      <h3 className="small muted">{text('visits.giftsNow')}</h3>
      {giftsOfVisit.length === 0 ? <p className="muted">{text('visits.noGiftsNow')}</p> : list(giftsOfVisit)}
      <h3 className="small muted">{text('visits.giftsBefore')}</h3>
      {giftsBefore.length === 0 ? <p className="muted">{text('visits.noGiftsBefore')}</p> : list(giftsBefore)}
    </Part>
  )
}
