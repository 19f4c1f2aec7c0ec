import type { FieldName } from './field-mentions'

/** The field that a key stands for, without its noun: a key has that for matching only, and it is never shown. */
export function fieldOfKey(key: string): { name: FieldName; part: boolean; noun: null } {
  const [kind, part] = key.split(' ')
  return { name: (kind === 'part' ? 'other' : kind) as FieldName, part: kind === 'part' || part === 'part', noun: null }
}
