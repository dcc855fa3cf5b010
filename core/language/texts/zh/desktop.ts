/** What the desktop app itself asks, in Chinese. */
export const desktop = {
  openFile: '用其他程序打开“{name}”？',
  open: '打开',
  cancel: '取消',
} as const
