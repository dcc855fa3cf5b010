import { memo, useMemo, useState } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { ListedBlock, PreviewedPack } from '#core/contract'
import { useTexts } from '#renderer/text'
import { Icons } from '#renderer/ui'

type Props = {
  readonly sections: PreviewedPack['sections']
  readonly lang: string | undefined
  readonly marked: string | undefined
  readonly onMark: (block: string) => void
  readonly onOpen: (block: string) => void
}

/** Sections and blocks as a tree: the arrows walk and move the pages along, Enter opens a block. */
export const Outline = memo(({ sections, lang, marked, onMark, onOpen }: Props) => {
  const text = useTexts()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())
  const home =
    marked === undefined ? undefined : sections.find(({ blocks }) => blocks.some((one) => one.block === marked))
  const items = useMemo(() => sections.map((section) => ({ ...section, key: `section ${section.id}` })), [sections])
  const expanded = home === undefined ? open : new Set([...open, `section ${home.id}`])
  const firstOf = (key: string): string | undefined => items.find((one) => one.key === key)?.blocks[0]?.block
  return (
    <Tree
      aria-label={text('composer.outline')}
      className="outline"
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={marked === undefined ? [] : [marked]}
      expandedKeys={expanded}
      onExpandedChange={(keys) => setOpen(new Set([...keys].map(String)))}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys].map(String)
        const block = key === undefined ? undefined : (firstOf(key) ?? key)
        if (block !== undefined) onMark(block)
      }}
      onAction={(key) => onOpen(firstOf(String(key)) ?? String(key))}
    >
      {(section) => (
        <TreeItem id={section.key} textValue={section.title} className="outline-row section">
          <TreeItemContent>
            <Button slot="chevron" className="outline-chevron" aria-label={section.title}>
              <Icons.ChevronRight size={14} aria-hidden />
            </Button>
            <span className="grow" lang={lang}>
              {section.title}
            </span>
            <span className="small subtle numeric">{section.page}</span>
          </TreeItemContent>
          <Collection items={section.blocks.map((block) => ({ ...block, key: block.block }))}>
            {(block) => <BlockRow block={block} lang={lang} />}
          </Collection>
        </TreeItem>
      )}
    </Tree>
  )
})

const BlockRow = ({ block, lang }: { readonly block: ListedBlock; readonly lang: string | undefined }) => {
  const text = useTexts()
  return (
    <TreeItem id={block.block} textValue={block.title === '' ? block.block : block.title} className="outline-row">
      <TreeItemContent>
        <span className="outline-title grow" lang={lang}>
          {block.title}
        </span>
        {block.withheld !== undefined && (
          <span className="small muted">
            {text('composer.notOnPage', { why: text(`composer.withheld.${block.withheld}`) })}
          </span>
        )}
      </TreeItemContent>
    </TreeItem>
  )
}
