import { scriptOf } from './scripts.ts'

/** How fast a text is spoken. */
export type SpeakingRate = { readonly wordsPerMinute: number; readonly hanPerMinute: number }

/** 130 words, or 220 Chinese characters, a minute (PACK 5.2). */
export const USUAL_RATE: SpeakingRate = { wordsPerMinute: 130, hanPerMinute: 220 }

/** Seconds to speak a text; consecutive interpreting doubles them. */
export const speakingSeconds = (
  text: string,
  interpreting: 'consecutive' | 'simultaneous' | 'none' | 'unknown',
  rate: SpeakingRate = USUAL_RATE,
): number => {
  const han = [...text].filter((char) => scriptOf(char) === 'Hans').length
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0
  const once = (han / rate.hanPerMinute + words / rate.wordsPerMinute) * 60
  return Math.round(interpreting === 'consecutive' ? once * 2 : once)
}
