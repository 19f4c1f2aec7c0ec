import { useText } from '../../i18n/context'
import type { Watch } from '../../evidence/watching/read-watches.server'

/** Who asked for a watch. */
export function WatchPerson({ watch: { person } }: { watch: Pick<Watch, 'person'> }) {
  const { t } = useText()
  if (person === null) return <>{t('watches.operator')}</>
  return person.name === '' ? <>{t('watches.colleague')}</> : <bdi>{person.name}</bdi>
}
