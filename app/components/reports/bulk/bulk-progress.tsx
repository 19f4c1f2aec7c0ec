import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { Bulk } from '../../../intake/bulk/bulk-state.server'
import { Button, LinkButton } from '../../ui/button'
import { Notice } from '../../ui/notices'
import { MetaParts } from '../../ui/meta-parts'
import { Progress } from '../../ui/progress'
import { Card } from '../../ui/card'
import { useJobEvents } from '../../jobs/use-job-events'
import { PostForm } from '../../ui/forms/post-form'

const stateWords = { waiting: 'bulk.queued', running: 'bulk.running', done: 'bulk.done' } as const

/**
 * How far an import of many files is, or that it waits for a worker. With scripts the page follows the job; without them the browser
 * loads it again.
 */
export function BulkProgress({ bulk }: { bulk: Bulk }) {
  const said = useText()
  const { t, number, percent } = said
  const { state, counts } = bulk
  const running = state === 'running'
  const open = running || state === 'waiting'
  useJobEvents(bulk.jobId ?? 0, open)
  const total = counts.waiting + counts.imported + counts.skipped + counts.failed
  const sums = {
    files: counts.files,
    imported: counts.imported,
    skipped: counts.skipped,
    waiting: counts.waiting + (state === 'done' ? 0 : counts.leaving),
    doubtful: counts.doubtful,
    asked: counts.asked,
    failed: counts.failed,
    leftOut: counts.leftOut + (state === 'done' ? counts.leaving : 0),
  }
  return (
    <Card>
      <div className="stack">
        {state in stateWords && (
          <p role="status">
            {t(stateWords[state as keyof typeof stateWords])}{' '}
            {state === 'done' && counts.doubtful + counts.asked > 0 && t('bulk.done.rest')}
          </p>
        )}
        {state === 'halted' && <Halted bulk={bulk} />}
        {state !== 'done' && (
          <p className="row">
            <Progress done={total - counts.waiting} total={total} label={t('bulk.progress')} />
            <span className="meta">
              <MetaParts
                parts={[bulk.percent > 0 && percent(bulk.percent / 100), running && timeLeft(bulk.secondsLeft, said)]}
              />
            </span>
          </p>
        )}
        <dl className="bulk-sums">
          {Object.entries(sums)
            // A zero in Arabic digits looks like a bullet.
            .filter(([, sum]) => sum > 0)
            .map(([name, sum]) => (
              <div key={name}>
                <dt>{t(`bulk.${name as keyof typeof sums}`)}</dt>
                <dd>{number(sum)}</dd>
              </div>
            ))}
        </dl>
        {open && <Open jobId={bulk.jobId} />}
        {counts.imported > 0 && (
          <p className="meta">{t('bulk.found', { passages: counts.passages, overlaps: counts.overlaps })}</p>
        )}
        {state === 'done' && counts.imported > 0 && (
          <p className="row">
            <LinkButton look="primary" to="/">
              {t('bulk.toQueue')}
            </LinkButton>
            <a className="button" href="#imported">
              {t('bulk.list.imported')}
            </a>
          </p>
        )}
      </div>
    </Card>
  )
}

/** The ways to follow the job, and to stop it. */
function Open({ jobId }: { jobId: number | null }) {
  const { t } = useText()
  return (
    <>
      <PostForm className="form-end" values={{ do: 'cancel' }}>
        {jobId !== null && <Link to={`/jobs/${jobId}`}>{t('bulk.job')}</Link>}
        <Button>{t('bulk.cancel')}</Button>
      </PostForm>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
        <Link to="" reloadDocument>
          {t('bulk.reload')}
        </Link>
      </noscript>
    </>
  )
}

/** The ways on from an import that stopped: to store the rest, or to leave it out. */
function Halted({ bulk: { haltReason } }: { bulk: Bulk }) {
  const { t } = useText()
  return (
    <PostForm className="stack">
      <Notice
        tone={haltReason === 'error' ? 'brick' : 'amber'}
        actions={
          <>
            <Button look="primary" name="do" value="resume">
              {t('bulk.goOn')}
            </Button>
            <Button name="do" value="end">
              {t('bulk.endHere')}
            </Button>
          </>
        }
      >
        {t(haltReason === '' ? 'bulk.halted' : `bulk.halted.${haltReason}`)} {t('bulk.endHere.effect')}
      </Notice>
    </PostForm>
  )
}

function timeLeft(seconds: number | null, { t }: Text): string {
  if (seconds === null) return t('bulk.left.unknown')
  return seconds < 60 ? t('bulk.left.seconds') : t('bulk.left.minutes', { minutes: Math.round(seconds / 60) })
}
