import { details } from './details.ts'
import { kinds } from './kinds.ts'
import { officeValues } from './office-fields.ts'

/** The words of what can be chosen in a field, by the group and the name of the field, in Russian. */
export const values = {
  ...officeValues,
  any: {
    home: {
      office: 'ведомство',
    },
    confidence: {
      stated: 'сказано в источнике',
      inferred: 'выведено',
      checked: 'проверено',
    },
    side: {
      ours: 'наша сторона',
      theirs: 'их сторона',
      third: 'третья сторона',
      both: 'обе стороны',
      narrator: 'рассказчик',
    },
    tier: {
      usable: 'можно использовать',
      'not-for-disclosure': 'не разглашать',
    },
    quotable: {
      yes: 'да',
      no: 'нет',
      ask: 'сначала спросить',
    },
    attribution: {
      stated: 'говорящий назван',
      implied: 'говорящий подразумевается',
      narrator: 'слова рассказчика',
      joint: 'сказано совместно',
    },
    interpreting: kinds.interpreting,
  },
  'local-text': {
    role: {
      original: 'оригинал',
      translation: 'перевод',
    },
  },
  'name-form': {
    system: {
      own: 'собственное написание',
      'hanyu-pinyin': 'ханьюй пиньинь',
      'bgn-pcgn': 'BGN/PCGN',
      'iso-9': 'ISO 9',
      'vietnamese-unmarked': 'вьетнамское без знаков',
      other: 'иная',
    },
    order: {
      'family-first': 'сначала фамилия',
      'given-first': 'сначала имя',
    },
    use: {
      legal: 'официальное',
      preferred: 'предпочитаемое',
      house: 'принятая форма',
      press: 'форма прессы',
      alias: 'другое имя',
      acronym: 'сокращение',
      former: 'прежнее',
      misprint: 'опечатка',
    },
  },
  'partial-date': {
    calendar: {
      gregorian: 'григорианский',
      'lunar-vn': 'вьетнамский лунный',
      'lunar-cn': 'китайский лунный',
    },
    basis: {
      stated: 'сказано в источнике',
      inferred: 'выведено',
      checked: 'проверено',
    },
  },
  person: {
    gender: {
      female: 'женский',
      male: 'мужской',
      unknown: 'не известен',
    },
  },
  organization: {
    kind: {
      party: 'партия',
      state: 'государственный орган',
      legislature: 'законодательный орган',
      government: 'правительство',
      city: 'городская власть',
      region: 'региональная власть',
      committee: 'комитет',
      union: 'союз государств',
      company: 'предприятие',
      other: 'иное',
    },
  },
  place: {
    kind: {
      country: 'страна',
      region: 'регион',
      city: 'город',
      district: 'район',
      ward: 'квартал',
      site: 'объект',
      other: 'иное',
    },
  },
  partner: {
    level: {
      country: 'страна',
      region: 'регион',
      city: 'город',
      body: 'организация',
      company: 'предприятие',
    },
  },
  relation: {
    kind: {
      partnership: 'партнёрство',
      'sister-city': 'города-побратимы',
      strategic: 'стратегические',
      membership: 'членство',
      other: 'иное',
    },
  },
  agreement: {
    kind: {
      treaty: 'договор',
      'free-trade': 'соглашение о свободной торговле',
      mou: 'меморандум о взаимопонимании',
      twinning: 'соглашение о побратимстве',
      programme: 'программа сотрудничества',
      other: 'иное',
    },
    state: details.agreementState,
  },
  project: {
    sides: {
      ours: 'наша сторона',
      theirs: 'их сторона',
      third: 'третья сторона',
    },
    state: details.projectState,
  },
  figure: {
    value: {
      decimal: 'одно значение',
      'num-den': 'доля',
      'min-max': 'диапазон',
    },
    unit: {
      line: 'единица из перечня',
      'local-text': 'своими словами',
    },
    qualifier: {
      exact: 'точно',
      about: 'около',
      over: 'более',
      under: 'менее',
    },
  },
  gift: {
    direction: {
      given: 'подарено',
      received: 'получено',
    },
  },
  source: {
    kind: {
      readout: 'сообщение о встрече',
      press: 'пресса',
      'internal-record': 'внутренняя запись',
      letter: 'письмо',
      'legal-text': 'нормативный акт',
      reference: 'справочное издание',
      spoken: 'устно',
      other: 'иное',
    },
    reliability: {
      official: 'официальный',
      press: 'пресса',
      hearsay: 'с чужих слов',
      unknown: 'не известна',
    },
  },
  meeting: {
    format: kinds.format,
  },
  'meeting/delegations': {
    members: {
      complete: 'полон',
      'possibly-incomplete': 'возможно, не полон',
      'not-recorded': 'не записан',
    },
  },
  statement: {
    form: {
      direct: 'прямая речь',
      reported: 'косвенная речь',
    },
    kind: kinds.statement,
    addressee: {
      ours: 'к нам',
      theirs: 'к их стороне',
      both: 'к обеим сторонам',
      third: 'к другим',
    },
    reiterates: {
      'earlier-unrecorded': 'прежнее, не записанное',
    },
  },
  commitment: {
    owing: kinds.owing,
    state: {
      open: 'открыто',
      'in-hand': 'в работе',
      kept: 'выполнено',
      lapsed: 'утратило силу',
      superseded: 'заменено',
      denied: 'оспорено',
    },
  },
  'commitment/history': {
    evidence: {
      none: 'нет',
    },
    disputedBy: {
      ours: 'наша сторона',
      theirs: 'их сторона',
    },
  },
  'commitment/recordedFrom': {
    kind: kinds.statement,
  },
  topic: {
    status: {
      live: 'обсуждается',
      dormant: 'отложена',
      closed: 'закрыта',
    },
  },
  'term/forms': {
    register: {
      formal: 'официальный',
      neutral: 'нейтральный',
      press: 'пресса',
    },
  },
  attachment: {
    kind: {
      photo: 'снимок',
      file: 'файл',
    },
  },
  'attachment/people': {
    position: {
      left: 'слева',
      right: 'справа',
      centre: 'в центре',
      unknown: 'не известно',
      choice: 'словами',
      'row-seat': 'ряд и место',
    },
  },
  visit: {
    direction: {
      in: 'к нам',
      out: 'от нас',
    },
    state: {
      mooted: 'предварительно',
      planned: 'планируется',
      confirmed: 'подтверждён',
      done: 'состоялся',
      postponed: 'отложен',
      cancelled: 'отменён',
    },
  },
  'visit/kindBySide': {
    ours: kinds.visit,
    theirs: kinds.visit,
  },
  'visit/orderBy': {
    ours: {
      precedence: 'по старшинству',
      alphabetical: 'по алфавиту',
    },
    theirs: {
      precedence: 'по старшинству',
      alphabetical: 'по алфавиту',
    },
  },
  'visit/plans': {
    kind: details.seating.plan,
  },
  participation: {
    role: kinds.role,
    presence: {
      present: 'присутствует',
      absent: 'отсутствует',
      expected: 'ожидается',
      unknown: 'не известно',
    },
  },
  'programme-item': {
    kind: kinds.item,
    press: {
      open: 'открыто для прессы',
      closed: 'закрыто для прессы',
    },
  },
  'talking-point': {
    purpose: kinds.purpose,
    use: {
      raise: 'тезис',
      'if-raised': 'если поднимут',
      avoid: 'не поднимать',
    },
    likelihood: kinds.likelihood,
  },
  'precedence-table': {
    ties: {
      since: 'более ранний срок',
      mention: 'порядок упоминания',
      name: 'имя',
    },
    defaultFor: {
      ours: 'наша сторона',
      theirs: 'их сторона',
      third: 'другие',
    },
  },
} as const
