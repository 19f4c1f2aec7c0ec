import { fold } from '../text/normalise'
import type { Field } from './claim-values'

/** The key of a field of figures: what is counted, in whichever wording, and whether it is a part of another figure. */
export function figureKey(kind: string, part: boolean, noun: string): string {
  return part && noun ? `part ${fold(noun)}` : `${kind}${part ? ' part' : ''} ${fold(noun)}`.trim()
}

/** The field that a key stands for, without its noun: a key has that for matching only, and it is never shown. */
export function fieldOfKey(key: string): Pick<Field, 'name' | 'part' | 'noun'> {
  const [kind, part] = key.split(' ')
  return { name: (kind === 'part' ? 'other' : kind) as Field['name'], part: kind === 'part' || part === 'part', noun: null }
}
