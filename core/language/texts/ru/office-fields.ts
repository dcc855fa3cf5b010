import { kinds } from './kinds.ts'

/** The names of the fields that only an office, a template, a pack or a waiver has, in Russian. */
export const officeFields = {
  addendumTo: 'Дополнение к пакету',
  audience: 'Получатель',
  audiences: 'Получатели',
  back: 'Возвращён',
  block: 'Блок',
  caveats: 'Ограничительные пометы',
  ceiling: 'Предельный гриф',
  ceilings: 'Предельные грифы по получателям',
  check: 'Проверка',
  checks: 'Проверки',
  clearedBy: 'Кем одобрено',
  colour: 'Цвет',
  comments: 'Комментарии',
  contentHash: 'Хеш содержания',
  copies: 'Экземпляры',
  dates: 'Запись дат',
  defaultLevel: 'Гриф по умолчанию',
  department: 'Подразделение',
  files: 'Файлы шаблона',
  findings: 'Замечания',
  fix: 'Как исправить',
  frame: 'Рамка',
  guest: 'Гость',
  holder: 'Держатель',
  houseStyles: 'Принятые стили',
  instead: 'Вместо',
  issuedAt: 'Выпущен',
  issuedBy: 'Кем выпущен',
  labels: 'Слова по языкам',
  letterhead: 'Бланк',
  levels: 'Грифы',
  limits: 'Пределы',
  listEntry: 'Пункт перечня',
  longestYears: 'Наибольший срок, лет',
  markingsRequired: 'Гриф обязателен для каждой записи',
  message: 'Сообщение',
  n: '№ экземпляра',
  number: 'Номер',
  numbers: 'Запись чисел',
  out: 'Выдан',
  outputs: 'Файлы',
  pack: 'Пакет',
  packMarking: 'Гриф пакета',
  portion: 'Знак части',
  record: 'Запись',
  resolved: 'Закрыто',
  scheme: 'Система грифов',
  schemes: 'Системы грифов',
  sections: 'Разделы',
  size: 'Размер',
  spellings: 'Написания',
  stateSecret: 'Государственная тайна',
  subnationalFlags: 'Флаги для региона или города',
  template: 'Шаблон',
  version: 'Версия',
  waivers: 'Снятые замечания',
  withheld: 'Не включено',
  write: 'Писать',
  wrongNames: 'Названия, которых избегать',
  officer: 'Ваше имя под подтверждениями',
  lockMinutes: 'Блокировать через, мин.',
} as const

/** The words of what can be chosen in them. */
export const officeValues = {
  'office/houseStyles/perLanguage': {
    dates: {
      padded: 'с нулём впереди',
      plain: 'без нуля впереди',
    },
    numbers: {
      grouped: 'по три цифры',
      plain: 'без разбивки',
    },
  },
  'office/schemes/levels': {
    frame: {
      none: 'без рамки',
      single: 'одинарная рамка',
      double: 'двойная рамка',
    },
    colour: {
      black: 'чёрный',
      red: 'красный',
    },
  },
  office: {
    ceilings: kinds.audience,
    subnationalFlags: {
      state: 'флаг страны',
      own: 'собственный флаг',
      both: 'оба флага',
    },
  },
  template: {
    audiences: kinds.audience,
  },
  pack: {
    audience: kinds.audience,
    state: {
      draft: 'черновик',
      cleared: 'одобрен',
      issued: 'выпущен',
    },
  },
  'pack/outputs': {
    format: {
      docx: 'Word',
      pdf: 'PDF',
      html: 'HTML',
    },
  },
  'pack/withheld': {
    code: {
      'above-ceiling': 'выше предельного грифа',
      'audience-rule': 'не для этого получателя',
      'not-for-disclosure': 'не разглашать',
      'do-not-raise': 'не поднимать',
      'personal-data': 'личные сведения',
      rights: 'права',
      'not-quotable': 'нельзя цитировать',
    },
  },
  'pack/findings': {
    level: {
      A: 'рекомендация',
      B: 'блокирует выпуск',
      'B!': 'блокирует выпуск, не снимается',
    },
  },
  waiver: {
    level: {
      blocking: 'блокирует выпуск',
      advisory: 'рекомендация',
    },
  },
} as const
