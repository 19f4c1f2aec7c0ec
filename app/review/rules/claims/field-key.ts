import type { FigureKind } from '../../../text/facts/types'
import { fold } from '../../../text/characters/normalise'

type FieldName = FigureKind | 'place' | 'day' | 'actor' | 'event'

/** The key of a field of figures: what is counted, in whichever wording, and whether it is a part of another figure. */
export function figureKey(kind: string, part: boolean, noun: string): string {
  return part && noun ? `part ${fold(noun)}` : `${kind}${part ? ' part' : ''} ${fold(noun)}`.trim()
}

/** The field that a key stands for, without its noun: a key has that for matching only, and it is never shown. */
export function fieldOfKey(key: string): { name: FieldName; part: boolean; noun: null } {
  const [kind, part] = key.split(' ')
  return { name: (kind === 'part' ? 'other' : kind) as FieldName, part: kind === 'part' || part === 'part', noun: null }
}
