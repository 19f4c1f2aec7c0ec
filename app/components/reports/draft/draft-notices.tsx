import { Link } from '@remix-run/react'
import { BothDetails } from './both-details'
import type { DraftView } from './draft-view'
import { NearQuestion, NearReportWords } from './near-reports'
import { TextDoubts } from './text-doubts'
import type { RefusedEdit } from '../cutting/cut-answer'
import { Button, LinkButton } from '../../ui/button'
import { PostForm } from '../../ui/forms/post-form'
import { Notice } from '../../ui/notices'
import { useText } from '../../../i18n/context'

/** What a person must know or answer before saving. */
export function DraftNotices({ page, refused }: { page: DraftView; refused: RefusedEdit | undefined }) {
  const { t } = useText()
  const { current, sums } = page
  return (
    <>
      {refused && (
        <>
          <Notice tone="amber" icon="warning">
            {t(`refusals.${refused.refusal}`, refused.values)}
          </Notice>
          <BothDetails now={current.details} typed={refused.typed} sources={page.sources} />
        </>
      )}
      {page.doubts.length > 0 && <TextDoubts doubts={page.doubts} />}
      {page.discard && <DiscardNotice request={page.request} />}
      {page.ask && page.near.length > 0 && (
        <NearQuestion
          near={page.near}
          others={sums.fresh - page.near.length}
          values={{ report: current.start, request: page.request, seen: current.seen, ...current.details }}
          back={`?report=${current.start}`}
        />
      )}
      {!page.ask && current.near !== null && (
        <Notice tone="amber">
          <NearReportWords near={current.near} />
        </Notice>
      )}
      {current.stored !== null && (
        <Notice
          tone="amber"
          actions={
            <LinkButton small to={`/reports/${current.stored}`}>
              {t('intake.known.open')}
            </LinkButton>
          }
        >
          {sums.reports === 1 ? t('intake.known') : t('intake.known.leftOut')}
        </Notice>
      )}
    </>
  )
}

function DiscardNotice({ request }: { request: string }) {
  const { t } = useText()
  const buttons = (
    <PostForm className="row" values={{ request }}>
      <Button small look="danger" name="do" value="discard">
        {t('intake.discard')}
      </Button>
      <Link to="?">{t('frame.cancel')}</Link>
    </PostForm>
  )
  return (
    <Notice tone="brick" actions={buttons}>
      {t('intake.discard.sure')}
    </Notice>
  )
}
