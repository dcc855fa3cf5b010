import { useMemo } from 'react'
import type { AnyRecord, RecordByType, RecordType } from '#core/domain'
import { useCall } from '#renderer/client'

/** Records of one type as they stand, by id; those that are not known yet are left out. */
export const useRecords = <T extends RecordType>(
  type: T,
  ids: readonly string[],
): ReadonlyMap<string, RecordByType[T]> => {
  const { value } = useCall('records.read', ids.length === 0 ? undefined : { ids: [...ids] })
  return useMemo(
    () =>
      new Map(
        (value ?? []).flatMap((record: AnyRecord) =>
          record.type === type ? [[record.id, record as RecordByType[T]] as const] : [],
        ),
      ),
    [value, type],
  )
}
