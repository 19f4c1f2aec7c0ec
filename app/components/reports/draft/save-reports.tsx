import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/context'
import { Button } from '../../ui/button'

export interface SaveReportsProps {
  reports: number
  /** Those of them whose text is not stored yet. */
  fresh: number
  passages: number
  /** How the button looks. */
  look?: 'primary' | 'plain'
  /** What can be done instead, beside the button. */
  aside?: ReactNode
  /** What else there is to say of the step. */
  children?: ReactNode
}

/** The button that saves the reports of a draft, with what it will do. */
export function SaveReports({ reports, fresh, passages, look = 'primary', aside, children }: SaveReportsProps) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  const known = reports - fresh
  return (
    <section className="decision" aria-label={t('intake.save')}>
      <div className="decision-row">
        <div className="decision-buttons">
          <Button look={look} name="do" value="save" disabled={busy || fresh === 0}>
            {fresh === 0 ? t('intake.save') : t('intake.save.count', { reports: fresh, passages })}
          </Button>
        </div>
        {aside && <div className="decision-aside">{aside}</div>}
      </div>
      <p className="soft">
        {fresh === 0 ? t('intake.save.nothing') : t('intake.save.effect')}
        {fresh > 0 && known > 0 && ` ${t('intake.save.known', { count: known })}`}
        {children}
      </p>
    </section>
  )
}
