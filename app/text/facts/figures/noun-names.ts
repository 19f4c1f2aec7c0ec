import { fold } from '../../characters/normalise'
import { arabicForms, dualForms } from './counted-nouns'
import { nounTable, type NounGroup } from './noun-table'

/** What a counted noun is called in each language, in the plural. */
export interface NounName {
  ar: string
  en: string
}

/** Every form of a group's nouns, in either language, duals included. */
function formsOf({ ar, en }: NounGroup): string[] {
  const arabic = ar.split(', ').flatMap((line) => {
    const forms = arabicForms(line)
    const { nominative, oblique } = dualForms(forms[0] ?? '')
    return [...forms, nominative, oblique]
  })
  return [...arabic, ...en.split(' ')]
}

const names = new Map<string, NounName>(
  nounTable
    .filter(({ name }) => name !== '')
    .flatMap((group) => {
      const [ar = '', en = ''] = group.name.split('/')
      return formsOf(group).map((form) => [form, { ar, en }] as const)
    }),
)

/**
 * What a counted noun is called in both languages, whatever its form: `nounName('طفلا')` and `nounName('children')` are
 * both `{ ar: 'أطفال', en: 'children' }`. Null for a noun without a name here.
 */
export function nounName(noun: string): NounName | null {
  const folded = fold(noun)
  return names.get(folded) ?? names.get(folded.replace(/^و(?=.{3})/, '')) ?? null
}
