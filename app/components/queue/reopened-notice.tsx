import { useText } from '../../i18n/context'
import type { Reopened } from '../../review/lookups/events/reopened.server'
import { LinkButton } from '../ui/button'
import { firstWords } from '../ui/claim-name'
import { Notice } from '../ui/notices'
import { ReopenedWords } from './reopened-words'

interface ReopenedNoticeProps {
  reopened: readonly Reopened[]
  /** Whether each leads to the two passages side by side. */
  withPairs?: boolean
}

/** That a newer report speaks of a claim with a verdict again, with what it says otherwise. */
export function ReopenedNotice({ reopened, withPairs = false }: ReopenedNoticeProps) {
  const { t, id } = useText()
  return reopened.map((one) => {
    const [left, right] = [Math.min(one.settled, one.newer), Math.max(one.settled, one.newer)]
    const pair = (
      <LinkButton small to={`/overlaps/${left}/${right}`}>
        {t('compare.title')}
      </LinkButton>
    )
    return (
      <Notice key={`${left}-${right}`} tone="amber" icon="warning" actions={withPairs ? pair : undefined}>
        <ReopenedWords
          reopened={one}
          claim={t('claims.named', { id: id(one.claim), words: firstWords(one.headline) })}
        />
      </Notice>
    )
  })
}
