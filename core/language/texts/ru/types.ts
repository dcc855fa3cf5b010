/** The names of the types of records, of one and of many, in Russian. */
export const types = {
  office: {
    one: 'Ведомство',
    many: 'Ведомства',
  },
  person: {
    one: 'Лицо',
    many: 'Лица',
  },
  organization: {
    one: 'Организация',
    many: 'Организации',
  },
  post: {
    one: 'Должность',
    many: 'Должности',
  },
  tenure: {
    one: 'Пребывание в должности',
    many: 'Пребывание в должностях',
  },
  place: {
    one: 'Место',
    many: 'Места',
  },
  partner: {
    one: 'Партнёр',
    many: 'Партнёры',
  },
  relation: {
    one: 'Отношения',
    many: 'Отношения',
  },
  agreement: {
    one: 'Соглашение',
    many: 'Соглашения',
  },
  project: {
    one: 'Проект',
    many: 'Проекты',
  },
  honour: {
    one: 'Награда',
    many: 'Награды',
  },
  figure: {
    one: 'Показатель',
    many: 'Показатели',
  },
  gift: {
    one: 'Подарок',
    many: 'Подарки',
  },
  source: {
    one: 'Источник',
    many: 'Источники',
  },
  meeting: {
    one: 'Встреча',
    many: 'Встречи',
  },
  statement: {
    one: 'Высказывание',
    many: 'Высказывания',
  },
  commitment: {
    one: 'Обязательство',
    many: 'Обязательства',
  },
  topic: {
    one: 'Тема',
    many: 'Темы',
  },
  term: {
    one: 'Термин',
    many: 'Термины',
  },
  attachment: {
    one: 'Приложение',
    many: 'Приложения',
  },
  visit: {
    one: 'Визит',
    many: 'Визиты',
  },
  participation: {
    one: 'Участие',
    many: 'Участие',
  },
  'programme-item': {
    one: 'Пункт программы',
    many: 'Пункты программы',
  },
  'talking-point': {
    one: 'Тезис беседы',
    many: 'Тезисы беседы',
  },
  'precedence-table': {
    one: 'Таблица старшинства',
    many: 'Таблицы старшинства',
  },
  template: {
    one: 'Шаблон',
    many: 'Шаблоны',
  },
  pack: {
    one: 'Пакет',
    many: 'Пакеты',
  },
  waiver: {
    one: 'Снятие замечания',
    many: 'Снятия замечаний',
  },
} as const
