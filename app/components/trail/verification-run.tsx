import { Form } from '@remix-run/react'
import type { Verified } from '../../audit/verification/verify-steps'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notices'
import { Progress } from '../ui/progress'
import { Card } from '../ui/card'
import { useVerification } from './use-verification'
import { VerificationIssues } from './verification-issues'
import { VerificationResult } from './verification-result'

/** The button that verifies, how far it is, and what was found. Without scripts the next page says it. */
export function VerificationRun({ found, busy }: { found: Verified | null; busy: boolean }) {
  const { t } = useText()
  const [state, start] = useVerification(found)
  return (
    <>
      <Card title={state.now === 'done' ? t('trail.verified') : undefined}>
        <div className="stack">
          {state.now === 'idle' && <p>{t('trail.verify.what')}</p>}
          {(state.now === 'busy' || busy) && <Notice tone="amber">{t('trail.verify.busy')}</Notice>}
          {state.now === 'broken' && <Notice tone="brick">{t('trail.verify.broken')}</Notice>}
          <div role="status" className="stack-tight">
            {state.now === 'running' && (
              <>
                <p>{t(`trail.verify.${state.step}`)}</p>
                <Progress done={state.done} total={state.total} label={t(`trail.verify.${state.step}`)} />
              </>
            )}
            {state.now === 'done' && <VerificationResult found={state.found} />}
          </div>
          {state.now !== 'running' && (
            <Form
              action="/trail/verification"
              onSubmit={(event) => {
                event.preventDefault()
                start()
              }}
            >
              <input type="hidden" name="run" value="yes" />
              <Button look={state.now === 'done' ? 'plain' : 'primary'}>
                {t(state.now === 'done' ? 'trail.verify.again' : 'trail.verify.start')}
              </Button>
            </Form>
          )}
        </div>
      </Card>
      {state.now === 'done' && <VerificationIssues found={state.found} />}
    </>
  )
}
