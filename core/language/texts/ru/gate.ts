/** First run and the lock screen, in Russian. */
export const gate = {
  lastChange: 'Изменение {commit}, {time}',
  passphrase: 'Парольная фраза',
  again: 'Парольная фраза ещё раз',
  unlock: 'Разблокировать',
  unlocking: 'Разблокирование…',
  folder: 'Папка хранилища',
  by: 'Ваше имя, как оно стоит под подтверждениями',
  make: 'Создать хранилище',
  kept: 'Ключ восстановления записан или напечатан.',
  goOn: 'Продолжить',
} as const
