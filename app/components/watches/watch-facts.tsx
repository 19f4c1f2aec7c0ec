import { useText } from '../../i18n/context'
import type { Watch } from '../../evidence/watching/read-watches.server'
import { FieldList, type NamedValue } from '../ui/field-list'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { OutcomeChip } from './watch-words'
import { WatchPerson } from './watch-person'

/** What is watched, how often, since when and for whom. */
export function WatchFacts({ watch }: { watch: Watch }) {
  const { t } = useText()
  const { address, last, every, next, since, ended } = watch
  const fields: NamedValue[] = [
    {
      name: t('watches.column.address'),
      value: (
        <bdi dir="ltr" className="address">
          <SafeText text={address} />
        </bdi>
      ),
    },
    { name: t('watches.column.outcome'), value: <OutcomeChip last={last} /> },
    { name: t('watches.column.every'), value: t(`watches.every.${every}`) },
    ...(next === null ? [] : [{ name: t('watches.column.next'), value: <TimeStamp at={next} /> }]),
    { name: t('watches.since'), value: <TimeStamp at={since} /> },
    { name: t('watches.column.person'), value: <WatchPerson watch={watch} /> },
    ...(ended === null ? [] : [{ name: t('watches.ended', { why: ended.why }), value: <TimeStamp at={ended.at} /> }]),
  ]
  return <FieldList fields={fields} />
}
