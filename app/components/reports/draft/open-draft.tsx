import { Link, useLocation } from '@remix-run/react'
import { useState } from 'react'
import { SaveReports } from './save-reports'
import { Button, LinkButton } from '../../ui/button'
import { CutEditor } from '../cutting/cut-editor'
import type { CutAnswer, RefusedEdit } from '../cutting/cut-answer'
import { ReadAs } from './read-as'
import { BothDetails } from './both-details'
import { CutReports, SuggestedReports } from '../cutting/cut-reports'
import { FinenessChoice } from '../cutting/fineness-choice'
import { TextPages } from '../reading/text-pages'
import { NearQuestion, NearReportWords } from './near-reports'
import { Notice } from '../../ui/notices'
import { TextDoubts } from './text-doubts'
import { PageHead } from '../../ui/page-head'
import { ReportDetails } from './report-details'
import { Card } from '../../ui/card'
import { PostForm } from '../../ui/forms/post-form'
import { useText } from '../../../i18n/context'
import type { Encoding } from '../../../intake/decode/encodings'
import type { readDraftPage } from '../../../intake/draft/read-draft-page.server'

type DraftView = Awaited<ReturnType<typeof readDraftPage>> & {
  request: string
  /** Shows what is missing or wrong in the details. */
  check: boolean
  /** Asks whether to discard the draft. */
  discard: boolean
  /** Asks what to do with reports that are nearly the same as stored ones. */
  ask: boolean
  /** Start of the selected stretch, counted in the report. */
  at: number | null
}

interface OpenDraftProps {
  page: DraftView
  /** What the last form that was sent was answered. */
  given: (CutAnswer & { unreadable?: Encoding }) | undefined
}

/** The preview of a draft: its text with the cuts, its reports, and the details of the one that is shown. */
export function OpenDraft({ page, given }: OpenDraftProps) {
  const [edited, setEdited] = useState<CutAnswer>()
  const { t } = useText()
  const { pathname } = useLocation()
  const { current, reports, sums } = page
  const refused = edited?.refused ?? (given && 'refused' in given ? given.refused : undefined)
  const unreadable =
    given && 'unreadable' in given && given.unreadable
      ? t('intake.error.bytes', { encoding: t(`intake.encoding.${given.unreadable}`) })
      : undefined
  return (
    <>
      <PageHead
        title={t('intake.title')}
        chips={page.fileName === null ? undefined : <bdi className="meta">{page.fileName}</bdi>}
      />
      <DraftNotices page={page} refused={refused} />
      <CutEditor
        key={`${current.base} ${page.encoding}`}
        firstPassage={current.page.firstPassage}
        under={current.under}
        pages={<TextPages page={current.page} shown={current.report.passages.length} />}
        text={current.text}
        lang={current.details.language}
        report={current.report}
        marks={current.marks}
        base={current.base}
        selected={page.at === null ? null : page.at + current.start - current.base}
        hrefOf={(at) => `?report=${current.start}&at=${at + current.base - current.start}#p${at + current.base}`}
        values={{ report: current.start, page: current.page.number, seen: current.seen, request: page.request }}
        onAnswer={setEdited}
        issue={given && 'issue' in given ? given.issue : undefined}
        usual="keep"
        panelAside={
          <Button small look="quiet" name="do" value="undo" shortcut="z" disabled={!page.undo}>
            {t('frame.undo')}
          </Button>
        }
        header={
          <>
            <SuggestedReports suggested={page.suggested} />
            <FinenessChoice fineness={current.fineness} passages={current.page.passages} />
          </>
        }
        aside={
          <>
            <CutReports
              reports={reports}
              listed={page.listed}
              count={sums.reports}
              current={current.start}
              describeAddress={`${pathname}/describe`}
            />
            <Card title={t('intake.details')}>
              <div className="stack" id="details">
                <ReportDetails
                  details={refused?.typed ?? current.details}
                  sources={page.sources}
                  issues={page.check ? current.issues : {}}
                  near={page.check ? current.nearSource : null}
                  dayWords={current.dayWords}
                  dayOffered={current.dayOffered}
                />
                {page.fileName !== null && (
                  <ReadAs
                    kind={page.kind}
                    whole={page.whole}
                    encoding={page.encoding}
                    confidence={page.confidence}
                    issue={unreadable}
                  />
                )}
              </div>
            </Card>
          </>
        }
        footer={
          <SaveReports
            {...sums}
            // A text that seems to hold several reports is not likely to be saved as one.
            look={page.suggested.count > 0 ? 'plain' : 'primary'}
            aside={
              <LinkButton look="quiet" to="?discard=ask">
                {t('intake.discard')}
              </LinkButton>
            }
          />
        }
      />
    </>
  )
}

/** What a person must know or answer before saving. */
function DraftNotices({ page, refused }: { page: DraftView; refused: RefusedEdit | undefined }) {
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
