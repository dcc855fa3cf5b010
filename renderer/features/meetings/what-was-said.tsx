import { useKept, useNavigation, useSession } from '#renderer/parts'
import { OpenLink, Part, Said } from '#renderer/parts/facts'
import { NewRecord } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Button, Empty, IconButton, Icons, Menu } from '#renderer/ui'
import { CommitDialog } from './commit-dialog.tsx'
import { RepeatDialog } from './repeat-dialog.tsx'
import type { MeetingView, StatementRow } from './shapes.ts'

type Act = { readonly kind: 'commit' | 'repeat'; readonly row: StatementRow }

/** What was said by topic; each line may become a commitment, or repeat an earlier one. */
export const WhatWasSaid = ({ meeting }: { readonly meeting: MeetingView }) => {
  const t = useTexts()
  const { readOnly } = useSession()
  const { open } = useNavigation()
  const [isMaking, setMaking] = useKept(`${meeting.id}: new statement`, false)
  const [act, setAct] = useKept<Act | undefined>(`${meeting.id}: act`, undefined)
  const groups = meeting.topics.filter(({ statements }) => statements.length > 0)
  const add = (
    <Button onPress={() => setMaking(true)} why={readOnly}>
      {t('meetings.addStatement')}
    </Button>
  )
  return (
    <Part title={t('meetings.said')} actions={add}>
      {groups.length === 0 && <Empty>{t('meetings.noStatements')}</Empty>}
      {groups.map(({ topic, statements }) => (
        <section key={topic?.id ?? ''}>
          <h3 className="strong">{topic === null ? t('meetings.noTopic') : <OpenLink {...topic} />}</h3>
          <ul className="fact-list ruled">
            {statements.map((row) => (
              <Said
                key={row.id}
                row={row}
                actions={readOnly === undefined && <LineActs row={row} onAct={(kind) => setAct({ kind, row })} />}
              />
            ))}
          </ul>
        </section>
      ))}
      {isMaking && (
        <NewRecord
          type="statement"
          around={{ partner: meeting.partner?.id }}
          known={{ meeting: meeting.id }}
          isOpen
          onClose={() => setMaking(false)}
          onMade={(id) => open(id, 'beside')}
        />
      )}
      {act?.kind === 'commit' && (
        <CommitDialog row={act.row} partner={meeting.partner?.id} onClose={() => setAct(undefined)} />
      )}
      {act?.kind === 'repeat' && (
        <RepeatDialog row={act.row} partner={meeting.partner?.id} onClose={() => setAct(undefined)} />
      )}
    </Part>
  )
}

const LineActs = ({ row, onAct }: { readonly row: StatementRow; readonly onAct: (kind: Act['kind']) => void }) => {
  const t = useTexts()
  return (
    <Menu
      label={t('meetings.moreFor', { words: row.words })}
      trigger={
        <IconButton
          label={t('meetings.moreFor', { words: row.words })}
          icon={<Icons.MoreHorizontal size={16} aria-hidden />}
        />
      }
      rows={[
        { id: 'commit', label: t('meetings.commit'), act: () => onAct('commit') },
        { id: 'repeat', label: t('meetings.repeat'), act: () => onAct('repeat') },
      ]}
    />
  )
}
