import {
  attachedRow,
  biography,
  bold,
  callout,
  cell,
  cellLine,
  chip,
  column,
  columns,
  contents,
  documentOf,
  drawingBlock,
  field,
  fields,
  groupRow,
  heading,
  internalBanner,
  item,
  langText,
  line,
  list,
  markingLine,
  missingText,
  nameplate,
  newLine,
  pageOf,
  paragraph,
  picture,
  placeCard,
  point,
  row,
  section,
  source,
  sourceMark,
  speech,
  struck,
  table,
  text,
  type Block,
  type DocumentModel,
  type Drawing,
  type Portrait,
} from '#core/document'

/** Digest of the one picture that the document shows. */
export type PictureDigest = string

const STATES = [
  chip('kept', 'Kept'),
  chip('in-hand', 'In hand'),
  chip('open', 'Open'),
  chip('due-soon', 'Due soon'),
  chip('overdue', 'Overdue'),
  chip('ended', 'Lapsed'),
  chip('denied', 'Denied'),
  chip('said', 'Proposed'),
  chip('not-confirmed', 'Not confirmed'),
]

const SCRIPTS = line(
  'Latin with marks: ',
  text('Nguyễn Thị Thùy Dương, Đặng Bữu Phước', 'vi'),
  '. Cyrillic: ',
  text('Журавлёв Семён', 'ru'),
  '. Chinese: ',
  text('张柱，直海骨', 'zh-Hans'),
  '. Japanese: ',
  text('さくら 桜', 'ja'),
  '. Korean: ',
  text('김민준', 'ko'),
  '. Thai: ',
  text('กรุงเทพ', 'th'),
  '. Lao: ',
  text('ວຽງຈັນ', 'lo'),
  '. Khmer: ',
  text('ភ្នំពេញ', 'km'),
  '. Arabic: ',
  text('شينجيانغ', 'ar'),
  '. Uyghur: ',
  text('ئۈرۈمچى', 'ug'),
  ', and the line goes on.',
)

/** What must print literally (D8), and marks of direction that must turn nothing around them. */
export const LITERAL = '|| {tag} ]]> &amp;lt; <w:t> "quoted" \u202Eabc and \u2067def'

const drawn: Drawing = {
  width: 152,
  height: 38,
  marks: [
    { kind: 'line', from: { x: 0, y: 20 }, to: { x: 152, y: 20 }, stroke: { ink: 'black', width: 1 } },
    {
      kind: 'line',
      from: { x: 140, y: 34 },
      to: { x: 150, y: 4 },
      stroke: { ink: 'hairline', width: 0.5, dash: 'dashed' },
    },
    {
      kind: 'rect',
      at: { x: 20, y: 17 },
      width: 30,
      height: 3,
      fill: 'tint',
      stroke: { ink: 'navy', width: 0.5 },
      radius: 1,
    },
    { kind: 'circle', centre: { x: 90, y: 20 }, radius: 3, fill: 'white', stroke: { ink: 'green', width: 1 } },
    {
      kind: 'polygon',
      points: [
        { x: 110, y: 23 },
        { x: 116, y: 23 },
        { x: 113, y: 17 },
      ],
      fill: 'amber',
    },
    { kind: 'shape', centre: { x: 70, y: 20 }, size: 3, state: 'in-hand' },
    {
      kind: 'label',
      at: { x: 35, y: 24 },
      text: 'Memorandum signed 2021',
      size: 9,
      leading: 12,
      ink: 'black',
      align: 'middle',
      width: 30,
    },
    {
      kind: 'label',
      at: { x: 90, y: 4 },
      text: '北京',
      lang: 'zh-Hans',
      size: 9,
      leading: 12,
      weight: 'bold',
      ink: 'grey',
      align: 'start',
      width: 20,
    },
  ],
}

const commitments = (portrait: Portrait): Block =>
  table(
    'Commitments',
    [column('No.', 8), column('Commitment', 74), column('Due', 24), column('State', 24), column('Amount', 22, 'end')],
    [
      groupRow('Ours, overdue (1)'),
      row(
        [
          '1',
          cell(
            cellLine('text', line('Send the draft text', sourceMark(1))),
            cellLine('small', 'Mayor, 3 April 2025, promise'),
          ),
          '3 Apr 2025',
          cell(cellLine('text', line(STATES[4] ?? 'Overdue'))),
          cell(cellLine('number', '5,922')),
        ],
        { anchor: 'row-1', changed: true },
      ),
      attachedRow([cellLine('text', line(bold('Line to take: '), 'The text is with the ministry.'))]),
      row([
        '2',
        {
          portrait,
          lines: [cellLine('own-script', text('张柱', 'zh-Hans')), cellLine('romanised', 'Zhang Zhu')],
        },
        'no date',
        '',
        '',
      ]),
    ],
    'not recorded',
  )

/** One document with every block kind, every inline, every state and every script that the outputs set. */
export const everyBlock = (sha256: PictureDigest, more: Partial<DocumentModel> = {}): DocumentModel => {
  const portrait: Portrait = {
    kind: 'picture',
    picture: { sha256, widthPx: 30, heightPx: 40, alt: 'Portrait of Zhang Zhu, 2024' },
  }
  const placeholder: Portrait = { kind: 'placeholder', initials: 'ĐD', alt: 'No photo of Đinh Dũng' }
  return documentOf(
    [
      section('card', 'The meeting on one page', [
        nameplate({
          side: 'Their head',
          own: { text: '张柱', lang: 'zh-Hans' },
          romanised: 'Zhang Zhu',
          lines: [line('Deputy Mayor'), line('Say: jahng joo')],
        }),
        nameplate({ romanised: 'Mary Harper', lines: [] }),
        fields('card', [
          field('When', ['Wednesday 16 December 2026, 09:30']),
          field('Languages', [line('Vietnamese and ', text('中文', 'zh-Hans')), 'Consecutive']),
        ]),
        list('number', 'card', [item('First objective'), item('Second objective')]),
        paragraph('card', line('If raised: 1 (page ', pageOf('section-if-raised'), ').')),
        paragraph('empty', 'No earlier meeting recorded.'),
      ]),
      section('points', 'Points to make', [
        point(1, [langText('en', line('We welcome the visit.', sourceMark(1)))], [line('To: the Mayor · 20 seconds')]),
        point(
          2,
          [langText('vi', 'Chúng tôi hoan nghênh chuyến thăm.'), langText('zh-Hans', '我们欢迎这次访问。')],
          [line('To: the Mayor')],
          { changed: true },
        ),
        point(3, [langText('en', 'A third point.'), missingText('ru', '[no Russian yet]')]),
        speech(1, [langText('en', 'A paragraph of a speech.')]),
      ]),
      section('if-raised', 'If raised', [
        callout('if-raised', '? If raised', [
          paragraph('body', line(bold('They may say: '), 'the fee is late.')),
          list('bullet', 'note', [item('Our line')]),
        ]),
        callout('do-not-raise', '× Do not raise', [
          paragraph('body', 'The islands.'),
          paragraph('note', 'Since 2024.'),
        ]),
        callout('note', undefined, [paragraph('note', 'A note by itself.')]),
      ]),
      section(
        'commitments',
        'Commitments',
        [
          heading(2, 'Ledger'),
          commitments(placeholder),
          heading(3, 'Nothing else'),
          table('Gifts', [column('Object', 76), column('Moment', 76)], [], 'No gifts recorded.'),
          paragraph('body', line(...STATES.flatMap((state) => [state, ' ']))),
        ],
        { end: 'page' },
      ),
      section(
        'bios',
        'Biographies',
        [
          markingLine({ ...internalBanner, label: 'Confidential', level: 'confidential', frame: 'double' }),
          biography({
            portrait,
            credit: 'Photo: city office, 2024',
            own: { text: '张柱', lang: 'zh-Hans' },
            romanised: 'Zhang Zhu',
            capacity: [line('Deputy Mayor since 2021')],
            items: [field('Career', [line('Engineer', sourceMark(2)), 'Mayor of a district'])],
          }),
          biography({
            portrait: placeholder,
            romanised: 'Đinh Dũng',
            capacity: [],
            items: [field('Last met', ['never'])],
          }),
          picture(portrait, 30, 40, { caption: line('A picture with its caption') }),
        ],
        { start: 'run-on' },
      ),
      section(
        'timeline',
        'Timeline',
        [
          drawingBlock(drawn, 'Timeline: a memorandum in 2021.', { caption: line('The relation at a glance') }),
          columns(
            [paragraph('body', 'Left, first.'), paragraph('body', 'Left, second.')],
            [paragraph('body', 'Right, first.')],
          ),
          fields('body', [field('Body label', ['Body value'])]),
          fields('small', [field('Small label', ['Small value'])]),
        ],
        { orientation: 'landscape' },
      ),
      section('background', 'Background', [
        paragraph('body', SCRIPTS),
        paragraph('body', LITERAL),
        paragraph('body', line('One', newLine, 'two, ', struck('three'), ', ', bold('four')), { changed: true }),
        paragraph('support', 'A support line.'),
        paragraph('small', 'A small line.'),
        paragraph('caption', 'A caption by itself.'),
        list('bullet', 'body', [item('A bullet'), item('Another bullet')]),
        list('number', 'body', [item('The third thing')], { start: 3 }),
        contents,
      ]),
      section('places', '', [
        placeCard({
          name: { text: 'Nguyễn Thị Thùy Dương', lang: 'vi' },
          line: line('Interpreter'),
          markingLabel: 'Internal',
        }),
      ]),
      section('sources', 'Sources and notes', [
        source(1, 'Readout of the meeting; City of Example; 3 April 2025'),
        source(2, line('Biography; ', text('市政府', 'zh-Hans'), '; 16 December (year not stated)')),
      ]),
    ],
    {
      cover: {
        briefNumber: 'MOW (26) 1',
        date: '22 November 2026',
        heading: 'Working visit',
        title: 'Visit of the delegation of Example City',
        fields: [
          field('Host', ['Hà Nội']),
          field('Guest', ['Example City']),
          field('Place', ['City Hall']),
          field('Dates', ['14–16 December 2026']),
        ],
        notes: [line('Lead agency: Department of External Relations')],
        hash: { label: 'Content', value: '0123456789ab' },
        contents: true,
        warning: 'Draft: 2 findings block issue.',
      },
      ...more,
    },
  )
}
