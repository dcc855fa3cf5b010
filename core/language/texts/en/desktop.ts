/** What the desktop app itself asks, in English. */
export const desktop = {
  openFile: 'Open “{name}” in another program?',
  open: 'Open',
  cancel: 'Cancel',
} as const
