import { fold } from '../../characters/normalise'
import type { Word } from '../words'
import { numberWord, type NumberWord } from './number-table'

/** One word of a number written in words, and how the words of one number go together. */

export interface Step {
  word: NumberWord
  cut: number
  joined: boolean
}

// أثناء folds to the same letters, so اثنا counts only before عشر.
const twelve = 'اثنا'

/** Before their noun the duals lose their ن and look like the accusative, which stands after a number: ألفا نازح, خمسة عشر ألفا. */
// oxfmt-ignore
const dualScales = new Map([['ألفا', 2e3], ['مليونا', 2e6]].map(([word, value]) => [fold(String(word)), Number(value)]))

function dualScale(word: Word, form: string): NumberWord | undefined {
  const value = dualScales.get(form)
  return value === undefined || word.surface.includes('\u064b') ? undefined : { value, rank: 'scale' }
}

/** الأربعاء and ثلاثاء fold to the letters of أربعا and ثلاثا. */
function isWeekday(word: Word, key: string): boolean {
  return /^(?:ال)?(?:اربعا|ثلاثا)$/.test(key) && (key.startsWith('ال') || word.surface.endsWith('ء'))
}

export function stepAt(words: Word[], at: number, first: boolean): Step | null {
  const word = words[at]
  if (word?.kind !== 'word') return null
  for (const form of word.names) {
    if (form.key === twelve && /^عشره?$/.test(words[at + 1]?.key ?? ''))
      return { word: { value: 2, rank: 'unit' }, cut: form.cut, joined: word.key !== twelve }
    const found =
      (first ? dualScale(word, form.key) : undefined) ??
      numberWord(form.key) ??
      (form.key.startsWith('ال') ? numberWord(form.key.slice(2)) : undefined)
    if (found === undefined || isWeekday(word, form.key)) continue
    const clitics = word.key.slice(0, form.cut)
    // كمية is an amount, and no hundred.
    if (clitics.endsWith('ك')) continue
    if (!first && clitics !== '' && clitics !== 'و') return null
    // وأحد عشر after a hundred: its و and أحد fold to the letters of واحد.
    const eleven = /^واحدي?$/.test(form.key) && /^عشره?$/.test(words[at + 1]?.key ?? '')
    return { word: found, cut: form.cut, joined: clitics.startsWith('و') || eleven }
  }
  return null
}

/** Whether a word may go on a number whose last part had `rank`; `and` says whether و or "and" joins them. */
export function mayFollow(last: NumberWord, next: NumberWord, and: boolean, latin: boolean): boolean {
  if (latin) {
    if (next.rank === 'hundred' || next.rank === 'scale') return !and
    if (last.rank === 'tens') return next.rank === 'unit' && !and
    return last.rank === 'hundred' || last.rank === 'scale'
  }
  if (next.rank === 'scale')
    return (!and && last.value < next.value) || (and && last.rank === 'scale' && last.value > next.value)
  if (next.rank === 'hundred') return and ? last.rank === 'scale' : last.rank === 'unit' && next.value === 100
  if (last.rank === 'unit') return next.rank === 'tens' ? and : next.rank === 'teen' && next.value === 10 && !and
  if (last.rank === 'hundred') return and
  return last.rank === 'scale' && and
}

export function addStep(parts: { total: number; current: number }, next: NumberWord, multiplies: boolean): void {
  if (next.rank === 'scale') {
    const factor = parts.current === 0 ? 1 : parts.current
    parts.total += multiplies ? factor * next.value : next.value
    parts.current = 0
  } else if (next.rank === 'hundred' && multiplies && parts.current > 0 && parts.current < 10) {
    parts.current *= next.value
  } else {
    parts.current += next.value
  }
}
