import { useText } from '../../../i18n/context'
import type { Fineness } from '../../../text/segment/fineness'
import { Button } from '../../ui/button'

/** How finely the sentences of the report are cut, and the button that cuts them the other way. */
export function FinenessChoice({ fineness, passages }: { fineness: Fineness; passages: number }) {
  const { t } = useText()
  const other = fineness === 'clauses' ? 'sentences' : 'clauses'
  return (
    <div className="row cut-fineness">
      <p className="meta">
        {t(`fineness.${fineness}`, { count: passages })}. {t('fineness.hint')}
      </p>
      <Button small name="do" value={`cut-${other}`}>
        {t(`fineness.cut.${other}`)}
      </Button>
    </div>
  )
}
