import { keepPreviousData, QueryClient, replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Result } from '#core/base'
import type { AppError, InputOf, OperationName, OutputOf } from '#core/contract'
import { useClient } from './joints.tsx'

/** A call that was answered with an error. */
export class CallFailed extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.name = 'CallFailed'
    this.error = error
  }
}

/** What is known of a question: its newest answer, also while a newer one is awaited, and why there is none. */
export type Answer<T> = {
  readonly value: T | undefined
  readonly error: AppError | undefined
  /** No answer has come yet. */
  readonly isAwaited: boolean
  /** The answer shown is of an earlier question or state. */
  readonly isOld: boolean
}

/** Asks, and asks again whenever a change was saved. `undefined` as input asks nothing. */
export const useCall = <Name extends OperationName>(
  name: Name,
  input: InputOf<Name> | undefined,
): Answer<OutputOf<Name>> => {
  const client = useClient()
  const found = useQuery({
    queryKey: [name, input],
    enabled: input !== undefined,
    queryFn: async () => {
      const answer = (await client[name](input as InputOf<Name>)) as Result<OutputOf<Name>, AppError>
      if (!answer.ok) throw new CallFailed(answer.error)
      return { of: answer.value }
    },
    placeholderData: keepPreviousData,
  })
  return {
    value: found.data?.of,
    error: found.error instanceof CallFailed ? found.error.error : undefined,
    isAwaited: found.isPending && input !== undefined,
    isOld: found.isPlaceholderData,
  }
}

/** The next answer with the parts of the last one that are equal, so that what shows those is left alone. */
export const keepingEqual = <T>(last: T | undefined, next: T): T => replaceEqualDeep(last, next)

/** A call that changes something, by its name. */
export type Command<Name extends OperationName> = (input: InputOf<Name>) => Promise<Result<OutputOf<Name>, AppError>>

/** The function that carries a command out. What it returns says whether it was done. */
export const useCommand = <Name extends OperationName>(name: Name): Command<Name> => {
  const client = useClient()
  return useCallback((input) => client[name](input), [client, name])
}

/** What is known, kept in memory alone; the answers of a vault go with its lock. */
export const freshQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Infinity,
        gcTime: 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
    },
  })

/** Asks anew for what is on the screen: all of it, or the answers to one call. */
export const useQueryRefresh = (): ((name?: OperationName) => Promise<void>) => {
  const queries = useQueryClient()
  return useCallback((name) => queries.invalidateQueries(name === undefined ? {} : { queryKey: [name] }), [queries])
}

/** Asks anew after a change; the bytes of a picture only when it was changed itself. */
export const useChangeRefresh = (): ((changed: readonly string[]) => Promise<void>) => {
  const queries = useQueryClient()
  return useCallback(
    (changed) =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [name, input] }) =>
          name !== 'attachments.read' || changed.includes((input as InputOf<'attachments.read'>).id),
      }),
    [queries],
  )
}
