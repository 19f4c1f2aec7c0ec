import { useText } from '../../i18n/context'
import { Card } from '../ui/card'
import { SubjectLink } from '../ui/subject-link'

/** The claims whose evidence it is. */
export function ClaimsOfSnapshot({ claims, words }: { claims: readonly number[]; words: Record<number, string> }) {
  const { t } = useText()
  if (claims.length === 0) return null
  return (
    <Card title={t('evidence.of')}>
      <ul className="plain-list">
        {claims.map((claim) => (
          <li key={claim}>
            <SubjectLink kind="claim" id={claim} words={words[claim]} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
