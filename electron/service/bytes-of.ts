import { bytesIdsOf, type Attachment } from '#core/domain'
import type { OpenVault } from '#electron/vault'

/** The bytes of an attachment as its record stands; undefined where the vault does not hold them. */
export const bytesOf = async (
  vault: Pick<OpenVault['vault'], 'holds' | 'attachment'>,
  attachment: Attachment,
): Promise<Uint8Array | undefined> => {
  const held = bytesIdsOf(attachment).find((id) => vault.holds(id))
  return held === undefined ? undefined : vault.attachment(held)
}
