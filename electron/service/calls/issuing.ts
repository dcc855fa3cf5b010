import { err, ok, oneAtATime, type Result } from '#core/base'
import type { VerifiedFile } from '#core/contract'
import type { Records } from '#core/domain'
import { rearranged } from '#core/pack'
import { publicKeyOf, signerOf, type RecordEdit } from '#electron/vault'
import { furtherCopy, noteCopy, type CopyDone } from '../issuing/copies.ts'
import { comment } from '../issuing/comment.ts'
import { draftChanged } from '../issuing/draft-record.ts'
import { makeIssue } from '../issuing/issue.ts'
import { CANCELLED, type jobsOf } from '../issuing/jobs.ts'
import { readKept } from '../issuing/kept-files.ts'
import { copyOfName } from '../issuing/manifests.ts'
import { letterheadFor } from '../letterhead.ts'
import { versionsOf } from '../issuing/versions.ts'
import { waive } from '../issuing/waive.ts'
import type { CallGround, Calls } from './ground.ts'
import type { PackGround } from './pack-ground.ts'

type Issuing =
  | 'packs.issue'
  | 'packs.issued'
  | 'packs.file'
  | 'packs.copyOut'
  | 'packs.copyBack'
  | 'packs.waive'
  | 'packs.arrange'
  | 'packs.comment'
  | 'packs.verify'

/** The calls that issue versions and speak of issued ones. Those that change something come one after the other. */
export const issuingCalls = (
  { session, ground }: CallGround,
  packs: PackGround,
  jobs: ReturnType<typeof jobsOf>,
): Calls<Issuing> => {
  const inTurn = oneAtATime()
  const signing = async () => {
    const { vault } = session.opened()
    return { vault, app: ground.app, commit: vault.status().commit, signer: await signerOf(vault, ground) }
  }
  /** Saves what was done with a copy. */
  const saved = async <P>(done: Result<CopyDone, P>, label: string, by: string) => {
    if (!done.ok) return ok(done)
    const { edits, attachments, isFinal, copy, files } = done.value
    await session.commitIssued({ label, by, edits, attachments, ...(isFinal && { final: true }) })
    return ok(ok({ copy, files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })) }))
  }
  const drafting = () => ({ ...packs.making(), newId: packs.newId })
  /** Saves a change of the version in preparation. */
  const kept = async <P>(edit: Result<RecordEdit, P>, label: string, by: string) => {
    if (!edit.ok) return ok(edit)
    await session.commit({ label, by, edits: [edit.value] })
    return ok(ok(null))
  }
  return {
    'packs.issue': ({ asked, formats, letterhead, copies, job, label, by }) =>
      inTurn(async () => {
        const records = await session.wholeRecords()
        const at = packs.now()
        const wish = await packs.wished(records, asked, at)
        if (!wish.ok) return ok(wish)
        const { addendumTo } = asked
        const addendum = addendumTo === undefined ? undefined : records.pack.get(addendumTo)
        if (addendumTo !== undefined && addendum?.state !== 'issued') {
          return ok(err({ kind: 'no-such-version', pack: addendumTo }))
        }
        const own = await letterheadFor(letterhead, records, session.opened().vault)
        const order = {
          records,
          wish: wish.value,
          formats,
          copies,
          by,
          at,
          letterhead: own,
          addendumTo: addendum?.id,
        }
        const made = await jobs.run(job, async (telling) =>
          makeIssue(order, { ...packs.making(), ...(await signing()), newId: packs.newId, telling }),
        )
        if (made === CANCELLED) return ok(err({ kind: 'cancelled' }))
        if (!made.ok) return ok(made)
        const { edits, attachments, files, pack } = made.value
        await session.commitIssued({ label, by, edits, attachments, final: true })
        return ok(ok({ pack: pack.id, files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })) }))
      }),
    'packs.issued': async ({ visit }) =>
      ok(await versionsOf({ vault: session.opened().vault, records: await session.records() }, visit)),
    'packs.file': async ({ pack, name }) => {
      const bytes = await readKept(session.opened().vault, await session.records(), pack, name)
      return ok(bytes ?? null)
    },
    'packs.copyOut': ({ label, ...act }) =>
      inTurn(async () => {
        const records = await session.wholeRecords()
        const asked = { ...act, records, at: packs.now() }
        if (act.n !== undefined) return saved(noteCopy(asked, 'out'), label, act.by)
        const deps = { ...packs.making(), ...(await signing()), newId: packs.newId }
        return saved(await furtherCopy(asked, deps), label, act.by)
      }),
    'packs.copyBack': ({ label, ...act }) =>
      inTurn(async () => {
        const records = await session.wholeRecords()
        return saved(noteCopy({ ...act, records, at: packs.now() }, 'back'), label, act.by)
      }),
    'packs.waive': ({ asked, finding, reason, label, by }) =>
      inTurn(async () => {
        const records = await session.wholeRecords()
        const at = packs.now()
        const wish = await packs.wished(records, asked, at)
        if (!wish.ok) return ok(wish)
        const made = await waive(
          { records, wish: wish.value, finding, reason, by, at },
          { ...packs.making(), newId: packs.newId },
        )
        if (!made.ok) return ok(made)
        await session.commit({ label, by, edits: made.value.edits })
        return ok(ok({ waiver: made.value.waiver }))
      }),
    'packs.arrange': ({ asked, act, label, by }) =>
      inTurn(async () => {
        const records = await session.wholeRecords()
        const at = packs.now()
        const request = await packs.resolved(records, asked, at)
        if (!request.ok) return ok(request)
        const { template, arrangement } = request.value
        const arranged = rearranged(template, arrangement, act)
        if (!arranged.ok) return ok(arranged)
        return kept(
          await draftChanged(records, request.value, { by, at }, drafting(), () => ({ arranged: arranged.value })),
          label,
          by,
        )
      }),
    'packs.comment': ({ asked, act, label, by }) =>
      inTurn(async () => {
        const records = await session.wholeRecords()
        const at = packs.now()
        const request = await packs.resolved(records, asked, at)
        if (!request.ok) return ok(request)
        return kept(await comment(records, request.value, act, { by, at }, drafting()), label, by)
      }),
    'packs.verify': async ({ files }) => {
      const records = await session.records()
      const signer = await publicKeyOf(session.opened().vault)
      return ok({ files: files.map((file) => verified(file, records)), signer: signer ?? null })
    },
  }
}

/** Whether a file is one of those that were issued: by its bytes; of one that is not, by its name whether it was altered. */
const verified = (file: { readonly name: string; readonly sha256: string }, records: Records): VerifiedFile => {
  const issued = [...records.pack.values()].filter(({ state }) => state === 'issued')
  const outputs = issued.flatMap((pack) => pack.outputs.map((output) => ({ pack, ...output })))
  const same = outputs.find(({ sha256 }) => sha256 === file.sha256)
  const found = same ?? outputs.find(({ name }) => name === file.name)
  if (found === undefined) return { ...file, verdict: 'unknown' }
  const copy = copyOfName(found.name)
  return {
    ...file,
    verdict: same === undefined ? 'altered' : 'issued',
    number: found.pack.number,
    version: found.pack.version,
    ...(copy !== undefined && { copy }),
    ...(found.pack.issuedAt !== undefined && { at: found.pack.issuedAt }),
  }
}
