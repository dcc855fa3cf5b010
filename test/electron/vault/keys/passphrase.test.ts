import { describe, expect, test } from 'vitest'
import {
  LEAST_CHARACTERS,
  choosePassphrase,
  normalizePassphrase,
  unlock,
} from '../../../../electron/vault/keys/index.ts'
import { PASSPHRASE, codeOf, utf8, vault } from './sample.ts'

describe('passphrases', () => {
  test('the same words open, however they are typed: composed or not, wide or narrow, with blanks around', async () => {
    const { header } = await vault('Mật khẩu của cô Thảo')
    for (const typed of ['Mật khẩu của cô Thảo'.normalize('NFD'), '  Mật khẩu của cô Thảo\n', 'Ｍật khẩu của cô Ｔhảo'])
      expect(await codeOf(() => unlock(header, { passphrase: utf8(typed) }))).toBe('opened')
    for (const typed of ['mật khẩu của cô Thảo', 'Mat khau cua co Thao', ''])
      expect(await codeOf(() => unlock(header, { passphrase: utf8(typed) }))).toBe('wrong-passphrase')
  })

  test('text of ASCII alone is trimmed as any other', () => {
    for (const typed of ['\t two words \r\n', '   ', '', 'plain'])
      expect(normalizePassphrase(utf8(typed))).toEqual(utf8(typed.normalize('NFKC').trim()))
    expect(normalizePassphrase(utf8('ＡＢ １２'))).toEqual(utf8('AB 12'))
  })

  test('a new one has 12 characters at least, after trimming, whatever their bytes', () => {
    const found = ['a'.repeat(12), '  abcdefghijk  ', '𠮷'.repeat(11), '密'.repeat(12)].map((typed) => {
      const chosen = choosePassphrase(utf8(typed))
      return chosen.ok ? 'taken' : chosen.error
    })
    const short = { code: 'passphrase-too-short', least: LEAST_CHARACTERS, found: 11 }
    expect(found).toEqual(['taken', short, short, 'taken'])
  })

  test('the bytes given in are left to their owner, who overwrites them', async () => {
    const { header } = await vault()
    const passphrase = utf8(PASSPHRASE)
    await unlock(header, { passphrase })
    expect(passphrase).toEqual(utf8(PASSPHRASE))
  })
})
