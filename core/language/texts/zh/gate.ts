/** First run and the lock screen, in Chinese. */
export const gate = {
  lastChange: '更改 {commit}，{time}',
  passphrase: '口令',
  again: '再次输入口令',
  unlock: '解锁',
  unlocking: '正在解锁…',
  folder: '保险库文件夹',
  by: '您的姓名（用于确认签注）',
  make: '创建保险库',
  kept: '我已抄下或打印恢复密钥。',
  goOn: '继续',
} as const
