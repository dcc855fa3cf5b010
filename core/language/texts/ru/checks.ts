/** Messages of the checks before issue, and what clears each, in Russian. */
export const checks = {
  R01: {
    message: 'В разделе «{section}» не хватает: {what}.',
    message_placeholder: 'В разделе «{section}» не хватает: {what}.',
    fix: 'Заполните.',
  },
  R02: {
    message: 'Порядок старшинства не подтверждён.',
    message_shared_one: 'Порядок старшинства не подтверждён. На месте {place} стоит {count} человек.',
    message_shared_few: 'Порядок старшинства не подтверждён. На месте {place} стоят {count} человека.',
    message_shared_many: 'Порядок старшинства не подтверждён. На месте {place} стоят {count} человек.',
    message_shared_other: 'Порядок старшинства не подтверждён. На месте {place} стоят {count} человека.',
    fix: 'Определите порядок и подтвердите его.',
  },
  R03: {
    message: '{person}: должность «{post}» не занята на {date}.',
    fix: 'Выберите должность на этот день или исправьте срок.',
  },
  R04: {
    message: '{block}: гриф {level}; у пакета гриф {packLevel}.',
    fix: 'Повысьте гриф пакета или уберите блок.',
  },
  R05: {
    message: 'Текст «{topic}» попал в экземпляр «{audience}», стр. {page}.',
    message_section: 'Текст «{topic}» попал в экземпляр «{audience}», раздел «{section}».',
    message_properties: 'Текст «{topic}» попал в свойства файла экземпляра «{audience}».',
    fix: 'Уберите эти слова из записи, которая их печатает.',
  },
  R06: {
    message: 'В шрифтах нет знака «{char}» (U+{hex}), {where}.',
    fix: 'Замените знак.',
  },
  R07: {
    message: '{record}: нет источника.',
    message_lost: '{record}: последний источник удалён {date}.',
    fix: 'Привяжите источник или уберите запись.',
  },
  R08: {
    message: 'Год у «{asStated}» не указан.',
    message_unresolved: 'Дата «{asStated}» не установлена.',
    message_inferred: 'Дата «{asStated}» выведена и не подтверждена.',
    message_incomplete: 'Дата «{asStated}» неполная.',
    fix: 'Дополните или подтвердите дату.',
  },
  R09: {
    message_one: '{record}: проверено {count} месяц назад (предел {limit}).',
    message_few: '{record}: проверено {count} месяца назад (предел {limit}).',
    message_many: '{record}: проверено {count} месяцев назад (предел {limit}).',
    message_other: '{record}: проверено {count} месяца назад (предел {limit}).',
    fix: 'Сверьте с новым источником.',
  },
  R10: {
    message: 'Нет ответа по «{commitment}», срок: {date}.',
    fix: 'Напишите ответ.',
  },
  R11: {
    message_script: '{person}: нет написания {script}.',
    message_pronunciation: '{person}: нет произношения для читающих на языке: {lang}.',
    fix: 'Спросите в их ведомстве и добавьте.',
  },
  R12: {
    message_missing: '«{block}»: нет языка: {lang}.',
    message_stale: '«{block}»: {lang} старше оригинала.',
    fix: 'Поручите перевод человеку.',
  },
  R13: {
    message: '«{a}» и «{b}» — одно и то же; пишите «{house}».',
    fix: 'Пользуйтесь одним вариантом.',
  },
  R14: {
    message_one: '«{section}»: лишняя {count} строка сверх {limit}.',
    message_few: '«{section}»: лишние {count} строки сверх {limit}.',
    message_many: '«{section}»: лишних {count} строк сверх {limit}.',
    message_other: '«{section}»: лишние {count} строки сверх {limit}.',
    fix: 'Сократите или выберите меньше записей.',
  },
  R15: {
    message: '{a} и {b} пересекаются на {count} мин.',
    message_person: '{person} в {time} в двух местах.',
    fix: 'Перенесите одно из них.',
  },
  R16: {
    message: '{object}: уже подарено ({who}), {date}.',
    fix: 'Выберите другой подарок.',
  },
  R17: {
    message_missing: '{person}: нет фото.',
    message_dpi: '{person}: фото {dpi} dpi.',
    message_old: '{person}: фото {year} года.',
    fix: 'Запросите новое фото.',
  },
  R18: {
    message_one: 'Открыт {count} комментарий.',
    message_few: 'Открыты {count} комментария.',
    message_many: 'Открыто {count} комментариев.',
    message_other: 'Открыты {count} комментария.',
    fix: 'Закройте их.',
  },
  R19: {
    message: 'Грифу {level} не хватает: {missing}.',
    fix: 'Внесите решение или снизьте гриф.',
  },
  R20: {
    message: 'Этот компьютер допущен не выше: {ceiling}.',
    fix: 'Возьмите компьютер, допущенный к этому грифу.',
  },
  R21: {
    message: '{record}: нет грифа.',
    fix: 'Поставьте гриф.',
  },
  R22: {
    message: '{ours} ({ourPost}) встречается с {theirs} ({theirPost}): ранги {a} и {b} по «{table}».',
    fix: 'Пусть решит протокол.',
  },
  R23: {
    message: '{block}: адресат отсутствует ({person}).',
    fix: 'Адресуйте тому, кто будет.',
  },
  R24: {
    message: 'В «{label}» пропало слово «{word}».',
    fix: 'Верните слово ранга.',
  },
  R25: {
    message: 'Два человека печатаются одинаково: «{name}».',
    fix: 'Добавьте должность или имя на родном письме.',
  },
  R26: {
    message: '{person}: обращение неизвестно; напечатано без него.',
    fix: 'Узнайте обращение.',
  },
  R27: {
    message: '«{name}» — неверное название ({country}): пишите «{house}».',
    fix: 'Возьмите принятую форму.',
  },
  R28: {
    message: 'Первое упоминание: «{full}».',
    fix: 'Сначала полное название.',
  },
  R29: {
    message: '{place}: упразднено, {date}; печатайте «тогда/теперь».',
    fix: 'Выберите нынешнее место.',
  },
  R30: {
    message: '{a} ({aSource}) и {b} ({bSource}) расходятся: {measure}.',
    fix: 'Определите обе или выберите одну.',
  },
  R31: {
    message: '{figure}: нет даты, на которую она верна.',
    fix: 'Добавьте дату.',
  },
  R32: {
    message: '{visit}: ожидалось до {date}. Состоялось?',
    fix: 'Запишите итог.',
  },
  R33: {
    message: 'Кто сказал «{words}», не указано.',
    fix: 'Решите, кто сказал, или не цитируйте.',
  },
  R34: {
    message: '«{words}» — слова рассказчика.',
    fix: 'Припишите источнику.',
  },
  R35: {
    message: '«{words}» сказано как {kind}.',
    fix: 'Запишите обязательством с именем и причиной или уберите.',
  },
  R36: {
    message: '«{misprint}» — опечатка вместо «{house}».',
    fix: 'Исправьте или возьмите в кавычки.',
  },
  R37: {
    message: '{commitment}: {person}, должность оставлена: {date}.',
    fix: 'Назначьте ответственного.',
  },
  R38: {
    message: '{person}, «{post}»: проверено в последний раз: {date}.',
    fix: 'Уточните должность в их ведомстве.',
  },
  R39: {
    message: '{person}: написание и должность не подтверждены.',
    fix: 'Подтвердите в ведомстве этого лица.',
  },
  R40: {
    message_one: '{count} тезис; предел — {limit}.',
    message_few: '{count} тезиса; предел — {limit}.',
    message_many: '{count} тезисов; предел — {limit}.',
    message_other: '{count} тезиса; предел — {limit}.',
    'message_to-whom': 'Тезис {number}: кому?',
    'message_by-whom': 'Тезис {number}: кто говорит?',
    fix: 'Оставьте главное, у каждого — говорящий.',
  },
  R41: {
    message: 'Не записано ни одной цели: {side}.',
    fix: 'Запишите.',
  },
  R42: {
    message: '«{topic}»: пересмотр был назначен на {date}.',
    fix: 'Пересмотрите.',
  },
  R43: {
    message: 'Текст для прессы {number} не согласован с гостем.',
    fix: 'Согласуйте или уберите.',
  },
  R44: {
    message: 'Экземпляр переводчика был нужен {date}, {time}.',
    fix: 'Выпустите экземпляр переводчика.',
  },
  R45: {
    message: 'У экземпляра {number} нет держателя.',
    fix: 'Назовите держателя.',
  },
  R46: {
    message: 'Флаг: {country}; уточните верхний край.',
    message_unforeseen: 'Флаг: {country}; настройка ведомства не предусматривает его для этого гостя.',
    message_missing: 'Флаг: {country}; настройка ведомства предусматривает его для этого гостя, но он не указан.',
    fix: 'Согласуйте с их протоколом и исправьте флаги визита.',
  },
  R47: {
    message_one: 'Ждёт проверки {count} черновик.',
    message_few: 'Ждут проверки {count} черновика.',
    message_many: 'Ждут проверки {count} черновиков.',
    message_other: 'Ждут проверки {count} черновика.',
    fix: 'Проверьте их.',
  },
  R48: {
    message: '«{a}» ({aSource}) и «{b}» ({bSource}): выберите одно.',
    fix: 'Сверьте с источником.',
  },
  limit_one: 'предела в {count} страницу',
  limit_few: 'предела в {count} страницы',
  limit_many: 'предела в {count} страниц',
  limit_other: 'предела в {count} страницы',
  word: {
    content: 'содержание',
    ours: 'наша сторона',
    theirs: 'их сторона',
    principal: 'руководитель',
    staff: 'сотрудники',
    interpreter: 'переводчик',
    security: 'охрана',
    shareable: 'для передачи',
    decidedBy: 'кто решил',
    listEntry: 'пункт перечня',
    until: 'срок',
    'no-source': 'нет источника',
    'date-unknown': 'неизвестная дата',
  },
  script: {
    Latn: 'латиницей',
    Cyrl: 'кириллицей',
    Hans: 'иероглифами',
    Zzzz: 'родным письмом',
  },
} as const
