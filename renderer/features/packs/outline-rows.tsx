import { Button as AriaButton } from 'react-aria-components'
import type { ListedBlock, ListedSection } from '#core/contract'
import { useTexts } from '#renderer/text'
import { Chip, IconButton, Icons, Menu, type MenuRow } from '#renderer/ui'
import type { Arranging } from './use-arranging.ts'

const SECTION = 'section '

/** The key of a section's row; a block's key is its name. */
export const keyOf = (section: string): string => `${SECTION}${section}`

/** The section that a row is of, or that its block stands in. */
export const sectionIn = (key: string): string | undefined =>
  key.startsWith(SECTION) ? key.slice(SECTION.length) : undefined

type SectionProps = {
  readonly section: ListedSection
  readonly arranging: Arranging
  readonly why: string | undefined
  readonly lang: string | undefined
  readonly comments: number
  readonly onMoveTo: () => void
}

/** A section: its title, its page or that it is left out, what is open on it, and its menu. */
export const SectionRow = ({ section, arranging, why, lang, comments, onMoveTo }: SectionProps) => {
  const text = useTexts()
  const { id, title, page, isLeftOut, hold } = section
  const at = arranging.movable.findIndex((one) => one.id === id)
  const isFixed = hold === 'fixed'
  const rows: readonly MenuRow[] = isFixed
    ? [{ id: 'fixed', label: text('composer.arrange.fixed'), isDisabled: true, act: () => undefined }]
    : [
        {
          id: 'up',
          label: text('composer.arrange.up'),
          keys: 'Alt+Shift+Up',
          isDisabled: at <= 0,
          act: () => arranging.moveBy(id, -1),
        },
        {
          id: 'down',
          label: text('composer.arrange.down'),
          keys: 'Alt+Shift+Down',
          isDisabled: at === arranging.movable.length - 1,
          act: () => arranging.moveBy(id, 1),
        },
        { id: 'to', label: text('visits.moveTo'), act: onMoveTo },
        { id: 'line', kind: 'separator' },
        isLeftOut
          ? { id: 'back', label: text('composer.arrange.back'), act: () => arranging.takeBack(id) }
          : {
              id: 'out',
              label: text(hold === 'required' ? 'composer.arrange.required' : 'composer.arrange.out'),
              isDisabled: hold === 'required',
              act: () => arranging.leaveOut(id),
            },
      ]
  return (
    <>
      {isLeftOut ? (
        <span className="outline-chevron" aria-hidden />
      ) : (
        <AriaButton slot="chevron" className="outline-chevron" aria-label={title}>
          <Icons.ChevronRight size={14} aria-hidden />
        </AriaButton>
      )}
      <span className={isLeftOut ? 'grow muted' : 'grow'} lang={lang}>
        {title}
      </span>
      <OpenComments count={comments} />
      {isLeftOut ? (
        <Chip tone="plain" shape="cross" edge="dashed">
          {text('composer.leftOut')}
        </Chip>
      ) : (
        <span className="small subtle numeric">{page}</span>
      )}
      {why === undefined && <RowMenu title={title} rows={rows} />}
    </>
  )
}

type BlockProps = {
  readonly block: ListedBlock
  readonly lang: string | undefined
  readonly why: string | undefined
  readonly comments: number
  readonly onOpen: () => void
  readonly onComment: () => void
}

/** A block: its first words, why it is on no page, what is open on it, and its menu. */
export const BlockRow = ({ block, lang, why, comments, onOpen, onComment }: BlockProps) => {
  const text = useTexts()
  const { title, withheld, record } = block
  return (
    <>
      <span className="outline-title grow" lang={lang}>
        {title}
      </span>
      {withheld !== undefined && (
        <span className="small muted">
          {text('composer.notOnPage', { why: text(`composer.withheld.${withheld}`) })}
        </span>
      )}
      <OpenComments count={comments} />
      {why === undefined && record !== null && withheld === undefined && (
        <RowMenu
          title={title}
          rows={[
            { id: 'edit', label: text('composer.editBlock'), keys: 'Enter', act: onOpen },
            { id: 'comment', label: text('composer.commentBlock'), act: onComment },
          ]}
        />
      )}
    </>
  )
}

const OpenComments = ({ count }: { readonly count: number }) => {
  const text = useTexts()
  return count === 0 ? null : (
    <span className="outline-comments small numeric" title={text('composer.openComments', { count })}>
      <Icons.MessageSquare size={14} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="hidden-text">{text('composer.openComments', { count })}</span>
    </span>
  )
}

/** Its acts come when the menu is gone: it takes the focus back to its button, and an act may set it elsewhere. */
const RowMenu = ({ title, rows }: { readonly title: string; readonly rows: readonly MenuRow[] }) => {
  const text = useTexts()
  const label = text('composer.moreOf', { title })
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<Icons.MoreHorizontal size={16} aria-hidden />} />}
      rows={rows.map((row) => ('act' in row ? { ...row, act: () => void setTimeout(row.act) } : row))}
    />
  )
}
