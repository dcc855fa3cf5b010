/** First run and the lock screen, in English. */
export const gate = {
  lastChange: 'Change {commit}, {time}',
  passphrase: 'Passphrase',
  again: 'Passphrase again',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  folder: 'Folder of the vault',
  by: 'Your name, as it stands under confirmations',
  make: 'Make the vault',
  kept: 'I have written the recovery key down or printed it.',
  goOn: 'Continue',
} as const
