import { CHIPS, INKS, type ChipState, type ElementId, type Theme } from '#core/document'

/** The sheet of styles of a theme: the same sizes as on paper, the page set-up for printing, the marking on each printed page. */
export const styleOf = (theme: Theme, texts: MarginTexts): string =>
  [...base(theme), ...blocks(theme), ...chips(), ...print(theme, texts)].join('\n')

const SANS = "'Noto Sans','Noto Sans SC',system-ui,sans-serif"
const family = (theme: Theme, name: 'serif' | 'sans'): string => {
  const { latin, eastAsia } = theme.fonts[name].word
  return name === 'sans'
    ? `'${latin}','${eastAsia}',${SANS}`
    : `'${latin}','${eastAsia}','Noto Sans SC','Scheherazade New',serif`
}

const WEIGHTS = { regular: 400, semibold: 600, bold: 700 } as const

/** The size, leading and face of an element. */
const set = (theme: Theme, id: ElementId): string => {
  const { family: face, weight, size, leading } = theme.elements[id]
  return `font:${WEIGHTS[weight]} ${size}pt/${Math.round((leading / size) * 1000) / 1000} ${family(theme, face)}`
}

const base = (theme: Theme): readonly string[] => [
  ':root{color-scheme:light}',
  '*{box-sizing:border-box}',
  `body{margin:0;color:#000;background:#fff;${set(theme, 'body')}}`,
  `.sheet{max-width:${theme.measure}mm;margin:0 auto;padding:8mm 4mm}`,
  `.running{position:sticky;z-index:1;background:#fff;display:grid;grid-template-columns:1fr auto 1fr;align-items:center;gap:4mm;padding:6px 4mm;max-width:calc(${theme.measure}mm + 8mm);margin:0 auto;${set(theme, 'running')}}`,
  `.running.top{top:0;border-bottom:0.5px solid ${INKS.hairline}}`,
  `.running.foot{bottom:0;border-top:0.5px solid ${INKS.hairline}}`,
  '.running>:last-child{text-align:end}',
  `.marking{${set(theme, 'marking')};padding:2px 7px;display:inline-block}`,
  ':lang(en) .marking,:lang(vi) .marking{letter-spacing:.06em}',
  '.marking.single{border:1.2pt solid currentColor}',
  '.marking.double{border:3.6pt double currentColor}',
  `.marking.red{color:${INKS.red}}`,
  `a{color:${INKS.navy}}`,
  `h1{${set(theme, 'coverTitle')};margin:0 0 8pt}`,
  `h2{${set(theme, 'sectionTitle')};margin:28pt 0 10pt;padding-bottom:5pt;border-bottom:1pt solid ${INKS.navy};scroll-margin-top:12mm}`,
  `h3{${set(theme, 'subsection')};margin:12pt 0 4pt;scroll-margin-top:12mm}`,
  `h4{${set(theme, 'runIn')};margin:8pt 0 2pt;scroll-margin-top:12mm}`,
  '[id]{scroll-margin-top:12mm}',
  `p{margin:0 0 ${theme.paragraphAfter}pt}`,
  `.card,dl.card dd{${set(theme, 'cardText')};margin-bottom:2pt}`,
  `.support{${set(theme, 'support')};margin:0 0 2pt}`,
  `.note{${set(theme, 'note')}}`,
  `.small,.source{${set(theme, 'sourceNote')};margin:0 0 4pt}`,
  `.caption,figcaption{${set(theme, 'caption')}}`,
  `.source{padding-inline-start:28pt;text-indent:-28pt}.source .number{display:inline-block;min-width:28pt;text-indent:0}`,
  `a.mark{${set(theme, 'sourceMark')};text-decoration:none}`,
  `.contents{${set(theme, 'contents')}}.contents ol{padding-inline-start:1.6em}`,
]

const blocks = (theme: Theme): readonly string[] => [
  '.cover{min-height:60vh;display:flow-root;margin-bottom:24pt}',
  `.cover .head{display:flex;justify-content:space-between;${set(theme, 'coverText')};margin-bottom:40pt}.cover .head p{margin:0}.cover .head div:last-child{text-align:end}.cover .head p:first-child{font-weight:700}`,
  `.cover .heading{${set(theme, 'coverHeading')};color:${INKS.grey};margin:0 0 4pt}`,
  `.cover .rule{width:40mm;border-top:1.2pt solid ${INKS.navy};margin:8pt 0 14pt}`,
  `.cover p{${set(theme, 'coverText')}}.cover .warning{font-weight:700}`,
  `.fields>div{display:grid;grid-template-columns:32mm 1fr;margin-bottom:3pt}.fields dt{grid-row:span 9;padding-inline-end:8pt;${set(theme, 'cardLabel')}}.fields dd{margin:0;grid-column:2}`,
  `.fields{margin:0 0 8pt}.fields.small dt{${set(theme, 'tableStrong')}}.fields.small dd{${set(theme, 'tableText')}}`,
  `.point .texts p{${set(theme, 'point')};margin:0 0 4pt}.point.paired .texts p{${set(theme, 'paired')}}`,
  '.texts p:first-child{padding-inline-start:9mm;text-indent:-9mm}.texts .number{display:inline-block;min-width:9mm;text-indent:0}',
  '.paired .texts,.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 5mm}',
  `.point,.speech{margin:0 0 ${theme.elements.point.after}pt}.point .support{margin-inline-start:9mm}`,
  `.callout{margin:4pt 0 10pt;padding:9pt 12pt}.callout>:last-child{margin-bottom:0}.label{${set(theme, 'calloutLabel')};margin:0 0 3pt}`,
  `.if-raised{background:${INKS.tint};border:0.5pt solid ${INKS.hairline};border-inline-start:3pt solid ${INKS.amber}}.if-raised .label{color:${INKS.amber}}`,
  '.do-not-raise{border:1.5pt solid #000;break-inside:avoid}.do-not-raise .label{background:#000;color:#fff;display:inline-block;padding:0 5pt}',
  '.callout.note{border:solid #000;border-width:0.5pt 0;padding:5pt 0}',
  `table{border-collapse:collapse;width:100%;border:solid #000;border-width:1pt 0;margin:0 0 12pt;${set(theme, 'tableText')}}`,
  `th,td{text-align:start;vertical-align:top;padding:5pt 4pt}th:first-child,td:first-child{padding-inline-start:0}th:last-child,td:last-child{padding-inline-end:0}`,
  `thead th{border-bottom:1pt solid #000;font-weight:700}tbody tr+tr:not(.attached)>*{border-top:0.4pt solid ${INKS.hairline}}.end,.number{text-align:end}th.end{text-align:end}`,
  `.attached td{padding-top:0}.strong,.own-script,.capacity{font-weight:700}td .small{${set(theme, 'tableSmall')};margin:0}.texts .number,.source .number{text-align:start}`,
  '.with-portrait{display:flex;gap:6pt}.portrait{display:block;flex:none;object-fit:cover}',
  `.nameplate{margin:0 0 8pt}.nameplate p{margin:0}.side{${set(theme, 'cardLabel')};color:${INKS.navy}}.own-name{${set(theme, 'nameOwn')}}.romanised-name{${set(theme, 'nameRomanised')}}`,
  `.biography{display:grid;grid-template-columns:30mm 1fr;gap:2pt 6mm;margin:0 0 16pt;break-inside:avoid;${set(theme, 'bioText')}}.biography p{margin:0 0 2pt}.biography .own-name{${set(theme, 'bioOwn')}}.biography .romanised-name{${set(theme, 'bioRomanised')}}.biography figcaption{color:#595959}`,
  'figure{margin:0 0 10pt}figure.drawing svg{max-width:100%;height:auto;font-family:' + SANS + '}',
  `.place-card{border:0.4pt solid ${INKS.hairline};min-height:58mm;padding:8pt 20pt;margin:0 0 6mm;text-align:center;break-inside:avoid}.place-card .name{${set(theme, 'placeCard')};margin:24pt 0 6pt}.place-card .small{text-align:start}`,
  '.changed{border-inline-start:1.5pt solid #000;padding-inline-start:6pt}tr.changed{outline:0}tr.changed>:first-child{border-inline-start:1.5pt solid #000;padding-inline-start:4pt}',
]

const chips = (): readonly string[] => [
  '.chip{display:inline-flex;align-items:center;gap:3pt;white-space:nowrap;font:9pt/12pt ' + SANS + ';padding:0 4pt}',
  '.state{width:7pt;height:7pt}',
  ...(Object.keys(CHIPS) as ChipState[]).map((state) => {
    const { border, dashed, ink } = CHIPS[state]
    const line = border === 0 ? '' : `;border:${border}pt ${dashed ? 'dashed' : 'solid'} currentColor`
    return `.chip.${state}{color:${INKS[ink]}${line}}`
  }),
]

/** What stands in the margins of each printed page. */
export type MarginTexts = {
  readonly title: string
  readonly copy: string
  readonly office: string
  readonly marking: string
  readonly frame: 'none' | 'single' | 'double'
  readonly colour: 'black' | 'red'
}

const print = (theme: Theme, texts: MarginTexts): readonly string[] => {
  const { paper, margins } = theme
  return [
    `@page{size:${paper.width}mm ${paper.height}mm;margin:${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;${marginBoxes(theme, texts)}}`,
    `@page landscape{size:${paper.height}mm ${paper.width}mm}`,
    // A reader without margin boxes still prints the marking at the head and the end of the text.
    '@media print{*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.sheet{max-width:none;padding:0}.running{position:static;max-width:none;padding:0}}',
    '@media print{.cover{min-height:0}.cover .contents ol{columns:2}section.new-page{break-before:page}section.landscape{page:landscape}h2,h3,h4{break-after:avoid}h2{margin-top:0}tr,.point,.nameplate{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}}',
  ]
}

const FRAMES = { none: '', single: 'border:1.2pt solid;', double: 'border:3.6pt double;' } as const

/** Header and footer in the margins of the page: texts of the pack as strings, the page number as a counter. */
const marginBoxes = (theme: Theme, texts: MarginTexts): string => {
  const running = set(theme, 'running')
  const box = (name: string, content: string): string => `@${name}{content:${content};${running};vertical-align:middle}`
  const ink = texts.colour === 'red' ? INKS.red : '#000'
  const mark = (name: string): string =>
    `@${name}{content:${quoted(texts.marking)};${set(theme, 'marking')};color:${ink};${FRAMES[texts.frame]}margin:auto;padding:2px 7px;width:max-content;height:max-content;white-space:nowrap;vertical-align:middle}`
  return [
    box('top-left', quoted(texts.title)),
    mark('top-center'),
    box('top-right', quoted(texts.copy)),
    box('bottom-left', quoted(texts.office)),
    mark('bottom-center'),
    box('bottom-right', 'counter(page) " / " counter(pages)'),
  ].join('')
}

/** A string of CSS: all but letters, digits and spaces by their numbers. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`
