import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Icons, Menu, Select } from '#renderer/ui'
import { whyNoExport, whyNoIssue, type Acts, type Shown } from './use-pack-commands.ts'

type Props = Acts & { readonly shown: Shown; readonly setShown: (next: Shown) => void }

const SHOWN = ['beside', 'only', 'off'] as const

/** What is done with the pack as a whole. One that cannot be done stays and says why. */
export const PackActs = ({ gate, last, exportDraft, issue, compare, shown, setShown }: Props) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const noExport = whyNoExport(text, gate)
  return (
    <div className="row pack-acts">
      <Select
        label={text('composer.view')}
        isLabelHidden
        options={SHOWN.map((value) => ({ value, label: text(`composer.preview.${value}`) }))}
        value={shown}
        onChange={setShown}
      />
      <Button
        why={last === undefined ? text('composer.noVersion') : undefined}
        onPress={() => last !== undefined && compare(last)}
      >
        {text('composer.compare')}
      </Button>
      {noExport === undefined ? (
        <Menu
          label={text('composer.exportDraft')}
          trigger={
            <Button>
              {text('composer.exportDraft')} <Icons.ChevronDown size={16} aria-hidden />
            </Button>
          }
          rows={[
            ...(['pdf', 'docx', 'html'] as const).map((format) => ({
              id: format,
              label: text(`composer.formats.${format}`),
              keys: format === 'pdf' ? 'F12' : undefined,
              act: () => exportDraft([format]),
            })),
            { id: 'both', label: text('composer.pdfAndWord'), act: () => exportDraft(['pdf', 'docx']) },
          ]}
        />
      ) : (
        <Button why={noExport}>{text('composer.exportDraft')}</Button>
      )}
      <Button kind="primary" why={readOnly ?? whyNoIssue(text, gate)} onPress={issue}>
        {text('composer.issue')}
      </Button>
    </div>
  )
}
