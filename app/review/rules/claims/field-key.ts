import { fold } from '../../../text/characters/normalise'
import { nounName } from '../../../text/facts/figures/noun-names'

/**
 * The key of a field of figures: what is counted, in whichever wording and language, and whether it is a part of another
 * figure. `figureKey('killed', true, 'children')` and `figureKey('people', true, 'طفلا')` are both `part اطفال`.
 */
export function figureKey(kind: string, part: boolean, noun: string): string {
  const counted = fold(nounName(noun)?.ar ?? noun)
  return part && noun ? `part ${counted}` : `${kind}${part ? ' part' : ''} ${counted}`.trim()
}

/** The key as it is made now of one that was stored before forms of one noun had one key. */
export function currentKey(key: string): string {
  return key.startsWith('part ') ? figureKey('', true, key.slice('part '.length)) : key
}
