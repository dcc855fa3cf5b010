import { useState } from 'react'
import { Audience } from '#core/domain'
import { PACK_LANGS } from '#core/base'
import { languageName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts, type Texts } from '#renderer/text'
import { Button, Dialog, Select, Switch } from '#renderer/ui'
import { PROFILES, useAudience, useTemplates, type Chosen } from './wish.ts'

type Props = { readonly chosen: Chosen; readonly choose: (next: Partial<Chosen>) => void }

/** What the pack is: its template, for whom, and in a dialog its languages and its paper. */
export const WishBar = ({ chosen, choose }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const [isOpen, setOpen] = useState(false)
  const audience = useAudience(chosen)
  const templates = useTemplates().map(({ name, title, origin }) => ({
    value: name,
    label: origin.kind === 'own' ? `${title[lang] ?? title.en ?? name} (${name})` : nameOfShipped(text, name),
  }))
  return (
    <div className="row wish-bar">
      <Select<string>
        label={text('composer.template')}
        isLabelHidden
        options={templates}
        value={chosen.template}
        onChange={(template) => choose({ template, audience: undefined, addendumTo: undefined })}
      />
      <Select
        label={text('composer.audience')}
        isLabelHidden
        placeholder={text('composer.audience')}
        options={Audience.options.map((value) => ({ value, label: text(`composer.audiences.${value}`) }))}
        value={audience}
        onChange={(next) => choose({ audience: next, addendumTo: undefined })}
      />
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {text('composer.setup')}
      </Button>
      <Setup chosen={chosen} choose={choose} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  )
}

const SHIPPED = ['standard', 'card', 'interpreter', 'programme', 'hand-over', 'place-cards'] as const

const nameOfShipped = (text: Texts, name: string): string => {
  const known = SHIPPED.find((one) => one === name)
  return known === undefined ? name : text(`composer.templates.${known}`)
}

const USUAL = 'usual'

const Setup = ({
  chosen,
  choose,
  isOpen,
  onClose,
}: Props & { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const text = useTexts()
  const { office, lang } = useSession()
  const usual = { value: USUAL, label: text('composer.asUsual') } as const
  const langs = PACK_LANGS.map((value) => ({ value, label: languageName(value, lang) }))
  const unless = <T extends string>(value: T | typeof USUAL): T | undefined => (value === USUAL ? undefined : value)
  return (
    <Dialog
      title={text('composer.setupTitle')}
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      actions={<Button onPress={onClose}>{text('window.close')}</Button>}
    >
      <div className="column">
        <Select
          label={text('composer.lang')}
          options={[usual, ...langs]}
          value={chosen.lang ?? USUAL}
          onChange={(value) => choose({ lang: unless(value) })}
        />
        <Select
          label={text('composer.secondLang')}
          options={[usual, ...langs.filter(({ value }) => value !== chosen.lang)]}
          value={chosen.secondLang ?? USUAL}
          onChange={(value) => choose({ secondLang: unless(value) })}
        />
        <Select
          label={text('composer.profile')}
          options={[
            { value: USUAL, label: text('composer.asTemplate') } as const,
            ...PROFILES.map((value) => ({ value, label: text(`composer.profiles.${value}`) })),
          ]}
          value={chosen.profile ?? USUAL}
          onChange={(value) => choose({ profile: unless(value) })}
        />
        <Select<string>
          label={text('composer.houseStyle')}
          options={[usual, ...office.houseStyles.map(({ name }) => ({ value: name, label: name }))]}
          value={chosen.houseStyle ?? USUAL}
          onChange={(value) => choose({ houseStyle: unless(value) })}
        />
        {office.letterhead !== undefined && (
          <>
            <Switch
              isSelected={chosen.letterhead !== 'none'}
              onChange={(isOn) => choose({ letterhead: isOn ? undefined : 'none' })}
            >
              {text('composer.withLetterhead')}
            </Switch>
            <p className="small muted">{text('composer.letterheadHint')}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}
