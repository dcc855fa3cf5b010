/** What the desktop app itself asks, in Russian. */
export const desktop = {
  openFile: 'Открыть «{name}» в другой программе?',
  open: 'Открыть',
  cancel: 'Отмена',
} as const
