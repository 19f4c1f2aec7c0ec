/** Rows of a table of tolls without columns: دمشق: 14, حلب = 12, داريا - 24, حلب ٢٢. */

const number = '\\p{Nd}[\\p{Nd}.,٫٬]{0,9}'
const bullet = '^\\s{0,4}(?:[•▪▫◾■●○◆►▶*\\-–]|\\p{Extended_Pictographic}\\ufe0f?){0,2}\\s{0,4}'
/** A remark in brackets that may follow the number. */
const aside = '\\s{0,4}(?:\\([^()]{0,60}\\))?\\s{0,4}[.،,]?$'
const mark = '(?:\\s{0,4}[:：=]|\\s{1,4}[-–—](?=\\s)|\\s{0,4}(?:\\.{2,20}|…))'

const marked = new RegExp(`${bullet}([\\p{L}\\p{M}][\\p{L}\\p{M} _'"()/]{0,40}?)${mark}\\s{0,4}${number}${aside}`, 'u')
const spaced = new RegExp(
  `${bullet}([\\p{L}\\p{M}]{2,15}(?:\\s[\\p{L}\\p{M}]{2,15}){0,3})\\s{1,4}${number}${aside}`,
  'u',
)

export interface TollRow {
  name: string
  /** Where in the line the number begins. */
  at: number
  /** Whether a colon or the like shows that the number belongs to the name. */
  marked: boolean
}

/** The parts of a row; null for another line. */
export function tollRowParts(line: string): TollRow | null {
  const name = (marked.exec(line) ?? spaced.exec(line))?.[1]
  if (name === undefined) return null
  const from = line.indexOf(name) + name.length
  return { name, at: from + line.slice(from).search(/\p{Nd}/u), marked: /^\s{0,4}[:：=]/.test(line.slice(from)) }
}

export function isTollRow(line: string): boolean {
  return tollRowParts(line) !== null
}

const withWords = new RegExp(`^[^:：]{1,40}[:：]\\s{0,4}${number}(?:\\s{1,4}[^\\s:：]{1,20}){0,3}\\s{0,4}[.،,]?$`, 'u')

/** Whether a line is such a row with a colon, with or without a noun behind its number: no heading. */
export function isColonRow(line: string): boolean {
  return withWords.test(line) || (/[:：]/.test(line) && isTollRow(line))
}
