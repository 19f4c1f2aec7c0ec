import fc from 'fast-check'

/** Stands in every long value: it must not be found in the log. */
export const marker = 'never-in-the-log'

// oxfmt-ignore
const characters = [
  '\0', `a\0${marker}`, '\u0001', 'a\u0008b', 'a\u000bb', 'a\u000cb', 'a\rb', '\r\n', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029',
  '\ud800', 'a\udc00b', '\ufffd', '\u200b', 'a\u200bb', '\u202e', '\ufeff', '\u{10ffff}', '🚨'.repeat(120), `e${'\u0301'.repeat(300)}`, 'ﷺ'.repeat(90),
]

// oxfmt-ignore
const meanings = [
  '', ' ', '-1', '0', '1', '1.5', '٣', '١٢٣', '1e9', '0x10', '2147483647', '2147483648', '-2147483649', '9223372036854775807', '9223372036854775808', '9'.repeat(40),
  'NaN', 'Infinity', '__proto__', 'constructor', 'toString', 'null', 'undefined', 'true', '[]', '{}', '{"a":"\\u0000"}', '"\\ud800"', '\\u0000',
  '0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '2016-02-30', '2016-07-04', '275760-09-14', '+010000-01-01T00:00', '2016-07-04T25:61', '24:00',
  '00000000-0000-0000-0000-000000000000', '1-2', '2-1', '1-1', '1,2', '1:2', '1-2147483648', 'claim 1', 'file 1 take', 'file 9999999 take', 'no-claim 1',
  "'", '"]}', '%', '%00', '%ff', '../..', '//host', '/\\host', 'javascript:alert(1)', 'http://javascript:alert(1)@host', 'http://[', 'https://xn--a.example/',
]

/** Values that texts of the web, broken programs and attackers have in them. */
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...characters) },
  { weight: 4, arbitrary: fc.constantFrom(...meanings) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => marker + text.repeat(60)) },
)

/** Hands out hostile values one after the other, the same ones for the same seed; the written ones come first. */
export function hostileValues(seed: number): () => string {
  let known = [...characters, ...meanings]
  let drawn = 0
  return () => {
    if (known.length === 0) known = fc.sample(hostile, { numRuns: 200, seed: seed + (drawn += 1) })
    return known.pop() ?? ''
  }
}

/** The value in an address or a form; half of a surrogate pair as the three bytes that no UTF-8 has. */
export function escaped(value: string): string {
  return Array.from(value, (letter) => (/\p{Surrogate}/u.test(letter) ? '%ED%A0%80' : encodeURIComponent(letter))).join(
    '',
  )
}

/** Headers that the server reads, as proxies, programs and attackers send them. */
export const changedHeaders: readonly Record<string, string>[] = [
  { origin: 'https://desk.example.org' },
  { origin: 'https://desk.example.org', 'x-forwarded-host': 'desk.example.org', 'x-forwarded-proto': 'https' },
  { origin: 'null' },
  { origin: 'no address' },
  { origin: 'https://[' },
  { origin: 'https://desk.example.org', 'sec-fetch-site': 'cross-site' },
  { 'x-forwarded-host': 'a b:c/d,,' },
  { 'x-forwarded-proto': 'javascript, https' },
  { 'x-forwarded-for': `${marker}, 999.1.1.1, ::ffff:1.2.3.4%x` },
  { 'accept-language': '*;q=x, ar-;q=-1, \u00ff' },
  { accept: '/;q=x' },
  { 'accept-encoding': 'br;q=-1, *;q=x' },
  { 'user-agent': '' },
  { referer: `http://[${marker}` },
  { range: 'bytes=-1-,x' },
  { 'if-none-match': '"', 'if-modified-since': 'yesterday' },
  { cookie: '=; =a; session; %; preferences=%00; flash="' },
  { 'x-remix-request': 'x', 'x-remix-replace': 'x' },
]
