import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'

/** The words that the glossary explains, in its order. */
export const glossaryTerms = [
  'source',
  'origin',
  'reliability',
  'credibility',
  'checkpoint',
  'receipt',
  'fingerprint',
  'apparatus',
  'siglum',
] as const

/** Leads to what a word means, from the place where it stands. */
export function GlossaryLink({ term }: { term: (typeof glossaryTerms)[number] }) {
  const { t } = useText()
  return (
    <Link to={`/glossary#${term}`} className="meta screen-only">
      {t('glossary.what', { word: t(`glossary.${term}`) })}
    </Link>
  )
}
