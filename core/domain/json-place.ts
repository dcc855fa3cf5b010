/** Where a JSON text breaks off: line and column from 1, what should stand there and what does. */
export type JsonFault = {
  readonly line: number
  readonly column: number
  readonly expected: string
  readonly found: string
}

type Expectation = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'end-of-text'

const EXPECTED: Readonly<Record<Expectation, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  name: 'a field name in double quotes',
  'name-or-end': 'a field name in double quotes or }',
  colon: ':',
  'comma-or-end': ', or the end of the list or object',
  'end-of-text': 'the end of the text',
}

const SPACE = /[ \t\r\n]*/y
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![A-Za-z0-9_.+-])/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The first place at which a text is no JSON; called only for a text that failed to parse. */
export function findJsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = []
  let expectation: Expectation = 'value'
  let at = 0
  const afterValue = (): Expectation => (open.length === 0 ? 'end-of-text' : 'comma-or-end')
  for (;;) {
    at = endOf(SPACE, text, at) ?? at
    const char = text[at]
    if (expectation === 'colon') {
      if (char !== ':') return faultAt(text, at, EXPECTED[expectation])
      expectation = 'value'
      at += 1
    } else if (expectation === 'comma-or-end') {
      const closing = open.at(-1) === '{' ? '}' : ']'
      if (char !== ',' && char !== closing) return faultAt(text, at, `, or ${closing}`)
      if (char === closing) open.pop()
      expectation = char === closing ? afterValue() : open.at(-1) === '{' ? 'name' : 'value'
      at += 1
    } else if ((expectation === 'value-or-end' && char === ']') || (expectation === 'name-or-end' && char === '}')) {
      open.pop()
      expectation = afterValue()
      at += 1
    } else if (char === '"' && expectation !== 'end-of-text') {
      const string = readString(text, at)
      if (typeof string !== 'number') return faultAt(text, string.at, string.expected)
      expectation = expectation.startsWith('name') ? 'colon' : afterValue()
      at = string
    } else if ((char === '{' || char === '[') && expectation.startsWith('value')) {
      open.push(char)
      expectation = char === '{' ? 'name-or-end' : 'value-or-end'
      at += 1
    } else {
      const end = expectation.startsWith('value') ? endOf(LITERAL, text, at) : undefined
      if (end === undefined) return faultAt(text, at, EXPECTED[expectation])
      expectation = afterValue()
      at = end
    }
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function readString(text: string, start: number): number | { readonly at: number; readonly expected: string } {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char === '"') return at + 1
    if (char < ' ') return { at, expected: 'text in which control characters are escaped' }
    if (char !== '\\') continue
    const end = endOf(ESCAPE, text, at)
    if (end === undefined) return { at, expected: 'an escape such as \\n or \\u00e9' }
    at = end - 1
  }
  return { at: text.length, expected: 'the closing quote of a text' }
}

function faultAt(text: string, at: number, expected: string): JsonFault {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  const char = text.codePointAt(at)
  return {
    line: before.split('\n').length,
    column: at - lineStart + 1,
    expected,
    found: char === undefined ? 'the end of the text' : JSON.stringify(String.fromCodePoint(char)),
  }
}
