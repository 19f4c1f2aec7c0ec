import { useText } from '../../i18n/context'
import type { FoundFact } from '../../review/queries/search/found-facts.server'

/** Says which facts a text was found by where it does not have the words that were looked for. */
export function FoundByFacts({ facts = [] }: { facts?: readonly FoundFact[] }) {
  const { t, list, locale } = useText()
  if (facts.length === 0) return null
  const names = facts.map((fact) => ('place' in fact ? placeName(fact.place, locale) : t(`facts.${fact.kind}`)))
  return <p className="meta">{t('search.byFacts', { facts: list([...new Set(names)]) })}</p>
}

function placeName({ ar, en }: { ar: string; en: string | null }, locale: string): string {
  return locale === 'ar' ? ar : (en ?? ar)
}
