import { isVaultError } from '../../../../electron/vault/vault-error.ts'

/** The code with which the vault refuses something, or `opened`. Any other error is passed on. */
export const codeOf = (act: () => unknown): string => {
  try {
    act()
    return 'opened'
  } catch (error) {
    if (isVaultError(error)) return error.code
    throw error
  }
}
