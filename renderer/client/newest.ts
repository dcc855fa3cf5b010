/** Asks a question at a time; of those that come meanwhile the newest waits, and the others are never asked. */
export type Newest<Question> = {
  readonly ask: (question: Question) => void
  /** No answer is told any more. */
  readonly stop: () => void
}

/** `told` hears every answer, and whether a newer question waits already; who asks in several steps may look for that between. */
export const newestOf = <Question, Answer>(
  ask: (question: Question, isOvertaken: () => boolean) => Promise<Answer>,
  told: (answer: Answer, then: 'last' | 'newer-waits') => void,
): Newest<Question> => {
  let waiting: { readonly question: Question } | undefined
  let isAsking = false
  let isStopped = false
  const run = async (): Promise<void> => {
    isAsking = true
    while (waiting !== undefined) {
      const { question } = waiting
      waiting = undefined
      const answer = await ask(question, () => isStopped || waiting !== undefined)
      if (!isStopped) told(answer, waiting === undefined ? 'last' : 'newer-waits')
    }
    isAsking = false
  }
  return {
    ask: (question) => {
      if (isStopped) return
      waiting = { question }
      if (!isAsking) void run()
    },
    stop: () => {
      isStopped = true
      waiting = undefined
    },
  }
}
