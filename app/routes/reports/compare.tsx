import { randomUUID } from 'node:crypto'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { LinkButton } from '../../components/ui/button'
import { CompareAlignment } from '../../components/overlaps/compare-alignment'
import { DiffLegend } from '../../components/ui/reading/diff-text'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { MetaParts } from '../../components/ui/meta-parts'
import { Progress } from '../../components/ui/progress'
import { AcceptIdentical } from '../../components/overlaps/accept-identical'
import { ComparedHead } from '../../components/reports/side-by-side/compared-head'
import { ReportOrder } from '../../components/reports/side-by-side/report-order'
import { RowPages } from '../../components/reports/side-by-side/row-pages'
import { AddReport } from '../../components/reports/side-by-side/side-by-side-add'
import { useText } from '../../i18n/context'
import { claimWords } from '../../audit/history/claim-words.server'
import { allows } from '../../auth/permissions'
import { areLongReports } from '../../review/queries/overlaps/aligned-passages.server'
import { readBulkConsequence } from '../../review/queries/overlaps/consequences.server'
import { judgePairs } from '../../review/commands/judge-pairs.server'
import { readAlignment, type AlignmentRow } from '../../review/queries/overlaps/read-alignment.server'
import { rowToJudge } from '../../review/queries/overlaps/row-to-judge.server'
import { readFurtherReports } from '../../review/queries/reports/read-side-by-side.server'
import { hasGivenOrder, pageAddress, rowAddress, sideBySideAddress } from '../../review/rules/side-by-side-address'
import { writePairs, writtenPairs } from '../../review/rules/pairs/written-pairs'
import { authorise } from '../../server/authorise'
import { carryOut, refuse } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { inThread } from '../../server/in-thread'
import { notFound, numberParam, pageParam } from '../../server/params/params'

export const meta: MetaFunction = pageTitle('compareReports.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const [left, right] = [numberParam(params.left), numberParam(params.right)]
  if (left === right) throw notFound()
  const search = new URL(request.url).searchParams
  const ordered = hasGivenOrder(search)
  const asked = { left, right, page: pageParam(request), ordered }
  const found = (await areLongReports(context.db, [left, right]))
    ? await inThread(context, 'read-alignment', asked)
    : await readAlignment(context.db, asked)
  if (!found) throw notFound()
  const { identical, turned, ...alignment } = found
  // The earlier report stands first unless whoever looks says otherwise, so that nothing counts as removed that was added.
  if (turned && !ordered) throw redirect(`/reports/${right}/compare/${left}${new URL(request.url).search}`)
  const mayJudge = allows(viewer.role, 'judge')
  const pairs = mayJudge ? identical.pairs : []
  const preview = search.get('accept') === 'identical' && pairs.length > 0 ? await previewOf(context, pairs) : null
  const { blind } = await context.preferences()
  const waiting = mayJudge ? waitingRows(alignment) : []
  return {
    ...alignment,
    ordered,
    mayJudge,
    open: await rowToJudge(context.db, search, waiting, { personId: viewer.personId, blind }),
    first: waiting[0] ?? null,
    waiting: pairs.length === 0 ? 0 : identical.waiting,
    preview,
    further: await readFurtherReports(context.db, [left, right]),
  }
}

/** The changed rows of the page that wait for a judgement. */
function waitingRows({ rows, order }: { rows: AlignmentRow[]; order: string }) {
  return rows.flatMap(({ kind, status, left, right }) =>
    kind === 'changed' && status === 'open' && left && right
      ? [{ first: left.id, second: right.id, chosen: order === 'chosen' }]
      : [],
  )
}

/** What judging all these pairs the same does, with the words of the claims whose verdicts it touches. */
async function previewOf(context: AppLoadContext, pairs: [number, number][]) {
  const consequence = await readBulkConsequence(context.db, pairs)
  const words = await claimWords(context.db, [...consequence.stale, ...consequence.ended])
  return { ...consequence, words, written: writePairs(pairs), request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const [left, right] = [numberParam(params.left), numberParam(params.right)]
  const form = await readForm(request, z.object({ pairs: writtenPairs, request: z.uuid() }))
  if (!form.ok) throw data(form.issues, { status: 400 })
  const outcome = await carryOut(context, viewer, { kind: 'judge', request: form.value.request }, (tx) =>
    judgePairs(tx, form.value.pairs, 'same', '', viewer.personId),
  )
  if (!outcome.done) return refuse(outcome)
  const ids = outcome.value
  const back = sideBySideAddress([left, right], hasGivenOrder(new URL(request.url).searchParams))
  const flash: Flash =
    ids === null
      ? { message: 'compare.done.already' }
      : {
          message: 'compare.done.many',
          values: { count: ids.length },
          undo: { action: `/judgements/${ids.join(',')}/undo`, values: { request: randomUUID(), returnTo: back } },
        }
  return redirectSaying(context, back, flash)
}

export default function CompareReports() {
  const { t } = useText()
  const found = useLoaderData<typeof loader>()
  const { left, right, order, ordered, rows, page, mayJudge, open, waiting, preview, further } = found
  const refused = useActionData<typeof action>()
  const beside = { reports: [left.id, right.id], ordered }
  const here = pageAddress(beside, page.number)
  return (
    <>
      <PageHead title={t('compareReports.title')} aside={<CompareLinks />} />
      {refused && <Notice tone="brick">{t(`refusals.${refused.refusal}`, refused.values)}</Notice>}
      {preview && <AcceptIdentical preview={preview} waiting={waiting} cancelTo={here} />}
      <ReportOrder first={left} second={right} order={order} />
      <div className="row row-ends">
        <Summary />
        <AddReport chosen={beside.reports} ordered={ordered} further={further} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('compareReports.empty')} />
      ) : (
        <>
          <div className="aligned-heads">
            <ComparedHead report={left} place={t('compareReports.first')} />
            <ComparedHead report={right} place={t('compareReports.second')} />
          </div>
          <Card>
            <CompareAlignment
              rows={rows}
              unordered={order === 'unknown'}
              {...{ beside, page: page.number, mayJudge, open }}
            />
          </Card>
          <RowPages page={page} shown={rows.length} hrefOf={(number) => pageAddress(beside, number)} />
          <DiffLegend order={[order === 'unknown' ? 'unknown' : 'known']} />
        </>
      )}
    </>
  )
}

/** Links that open the first row to judge, judge all identical rows at once, and list the overlaps between these two reports. */
function CompareLinks() {
  const { t } = useText()
  const { left, right, ordered, page, first, open, waiting, preview } = useLoaderData<typeof loader>()
  const beside = { reports: [left.id, right.id], ordered }
  const here = pageAddress(beside, page.number)
  const row = first && { left: first.first, right: first.second, page: page.number }
  return (
    <div className="row">
      <Link to={`/overlaps?report=${left.id}&with=${right.id}&status=all`}>{t('compareReports.overlaps')}</Link>
      {row && !open && (
        <LinkButton small look="primary" to={rowAddress(beside, row, row)}>
          {t('compareReports.judge.first')}
        </LinkButton>
      )}
      {waiting > 0 && !preview && (
        <LinkButton small to={`${here}${here.includes('?') ? '&' : '?'}accept=identical`}>
          {t('compareReports.accept')}
        </LinkButton>
      )}
    </div>
  )
}

/** What the two reports share and what they do not, and how much of what was changed is judged. */
function Summary() {
  const { t } = useText()
  const { counts, judged } = useLoaderData<typeof loader>()
  const kinds = ['identical', 'changed', 'only-left', 'only-right'] as const
  return (
    <div className="row">
      <p className="soft">
        <MetaParts parts={kinds.map((kind) => t(`compareReports.${kind}`, { count: counts[kind] }))} />
      </p>
      {counts.changed > 0 && (
        <Progress labelled done={judged} total={counts.changed} label={t('compareReports.judged')} />
      )}
    </div>
  )
}
