/** What the desktop app itself asks, in Vietnamese. */
export const desktop = {
  openFile: 'Mở “{name}” bằng chương trình khác?',
  open: 'Mở',
  cancel: 'Hủy',
} as const
