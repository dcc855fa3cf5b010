/** The search page, in Russian. */
export const search = {
  field: 'Искать в записях и источниках',
  keys: 'Стрелки вверх и вниз выбирают, Enter открывает, Ctrl+Enter открывает рядом.',
  types: 'Только эти типы',
  hits: 'Что найдено',
  found_one: 'Найдена {count} запись',
  found_few: 'Найдены {count} записи',
  found_many: 'Найдено {count} записей',
  found_other: 'Найдено {count} записи',
  nothing: 'В записях, источниках и выпущенных версиях ничего не найдено.',
  incomplete: 'Указатель готов на {percent} %: результаты неполные',
} as const
