import type { Text } from '../../i18n/text'

/** Without و, which is also the word for "and": "و وي" would not be read as two letters. */
const letters = { ar: 'أبتثجحخدذرزسشصضطظعغفقكلمنهي', en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' } as const

/** The letter by which a card names its passage at this place, from 0; after the last letter they begin again with a number. */
export function siglum(at: number, { locale, number }: Pick<Text, 'locale' | 'number'>): string {
  const own = letters[locale]
  const round = Math.floor(at / own.length)
  return `${own[at % own.length] ?? ''}${round > 0 ? number(round + 1) : ''}`
}

/** Names the passages of an event by their letters. */
export function siglaOf(
  passages: readonly { id: number }[],
  text: Pick<Text, 'locale' | 'number'>,
): (id: number) => string {
  const names = new Map(passages.map(({ id }, at) => [id, siglum(at, text)]))
  return (id) => names.get(id) ?? ''
}

/** Letters in a list. In Arabic commas part them: the "and" of a list would join its letter and make a word of both. */
export function siglaList(names: readonly string[], { locale, list }: Pick<Text, 'locale' | 'list'>): string {
  return locale === 'ar' ? names.join('، ') : list([...names])
}

/** The letters of a pair, in the order of the card. */
export function pairNames(
  passages: readonly { id: number }[],
  { left, right }: { left: number; right: number },
  name: (id: number) => string,
): { one: string; two: string } {
  const at = (id: number) => passages.findIndex((passage) => passage.id === id)
  return at(left) < at(right) ? { one: name(left), two: name(right) } : { one: name(right), two: name(left) }
}
