import { useState } from 'react'
import type { AnyRecord } from '#core/domain'
import { useShell } from '#renderer/client'
import { faultWords, usePicture, useSave, useSession } from '#renderer/parts'
import { useSteps } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'
import type { PersonView } from './shapes.ts'

type Props = { readonly person: PersonView; readonly record: AnyRecord | undefined; readonly home: string | undefined }

const ENDINGS = ['.jpg', '.jpeg', '.png']

/** The portrait, and a way to give one; a picture that cannot be read says so and changes nothing. */
export const Portrait = ({ person, record, home }: Props) => {
  const t = useTexts()
  const shell = useShell()
  const send = useSave()
  const { by, readOnly } = useSession()
  const { save } = useSteps()
  const [fault, setFault] = useState<string>()
  const choose = async (): Promise<void> => {
    setFault(undefined)
    const [file] = await shell.pickFiles(ENDINGS, false)
    if (file === undefined || record === undefined || home === undefined) return
    const label = t('counterparts.photo.added', { name: person.title })
    const { bytes, name } = file
    const added = await send('attachments.add', { bytes, name, kind: 'photo', home, people: [person.id], label, by })
    if (!added.ok) return setFault(faultWords(t, added.error))
    await save(label, [{ before: record, after: { ...record, portrait: added.value.id } as AnyRecord }])
  }
  return (
    <div className="column">
      <Picture attachment={person.portrait} name={person.title} />
      <Button onPress={() => void choose()} why={readOnly}>
        {person.portrait === null ? t('counterparts.photo.choose') : t('counterparts.photo.other')}
      </Button>
      {fault !== undefined && (
        <p className="small danger-text" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

const Picture = ({ attachment, name }: { readonly attachment: string | null; readonly name: string }) => {
  const t = useTexts()
  const { image, isThere } = usePicture(attachment)
  return isThere ? (
    <img className="person-portrait" ref={image} alt={t('counterparts.photo.of', { name })} />
  ) : (
    <span className="person-portrait none small muted">{t('counterparts.photo.none')}</span>
  )
}
