import { randomUUID } from 'node:crypto'
import {
  data,
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
import { SafeText } from '../../components/ui/reading/safe-text'
import { Card } from '../../components/ui/card'
import { TimeStamp } from '../../components/ui/time-stamp'
import { RowPages } from '../../components/reports/side-by-side/row-pages'
import { AddReport } from '../../components/reports/side-by-side/side-by-side-add'
import { useText } from '../../i18n/context'
import { claimWords } from '../../audit/history/claim-words.server'
import { allows } from '../../auth/permissions'
import { areLongReports, type AlignedReport } from '../../review/queries/overlaps/aligned-passages.server'
import { readBulkConsequence } from '../../review/queries/overlaps/consequences.server'
import { judgePairs } from '../../review/commands/judge-pairs.server'
import { readAlignment } from '../../review/queries/overlaps/read-alignment.server'
import { readFurtherReports } from '../../review/queries/reports/read-side-by-side.server'
import { besideSearch } from '../../review/rules/side-by-side-address'
import { writePairs, writtenPairs } from '../../review/rules/pairs/written-pairs'
import { authorise } from '../../server/authorise'
import { carryOut, refuse } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { inThread } from '../../server/in-thread'
import { notFound, numberParam, pageParam } from '../../server/params/params'
import { AcceptIdentical } from '../../components/overlaps/accept-identical'

export const meta: MetaFunction = pageTitle('compareReports.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const [left, right] = [numberParam(params.left), numberParam(params.right)]
  if (left === right) throw notFound()
  const asked = { left, right, page: pageParam(request) }
  const found = (await areLongReports(context.db, [left, right]))
    ? await inThread(context, 'read-alignment', asked)
    : await readAlignment(context.db, asked)
  if (!found) throw notFound()
  const { identical, ...alignment } = found
  const pairs = allows(viewer.role, 'judge') ? identical.pairs : []
  const accepting = new URL(request.url).searchParams.get('accept') === 'identical' && pairs.length > 0
  const preview = accepting
    ? { ...(await previewOf(context, pairs)), written: writePairs(pairs), request: randomUUID() }
    : null
  return {
    ...alignment,
    waiting: pairs.length === 0 ? 0 : identical.waiting,
    preview,
    further: await readFurtherReports(context.db, [left, right]),
  }
}

/** What judging all these pairs the same does, with the words of the claims whose verdicts it touches. */
async function previewOf(context: AppLoadContext, pairs: [number, number][]) {
  const consequence = await readBulkConsequence(context.db, pairs)
  return { ...consequence, words: await claimWords(context.db, [...consequence.stale, ...consequence.ended]) }
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
  const flash: Flash =
    ids === null
      ? { message: 'compare.done.already' }
      : {
          message: 'compare.done.many',
          values: { count: ids.length },
          undo: {
            action: `/judgements/${ids.join(',')}/undo`,
            values: { request: randomUUID(), returnTo: `/reports/${left}/compare/${right}` },
          },
        }
  return redirectSaying(context, `/reports/${left}/compare/${right}`, flash)
}

export default function CompareReports() {
  const { t } = useText()
  const { left, right, rows, page, counts, waiting, preview, further } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHead
        title={t('compareReports.title')}
        aside={
          <div className="row">
            <LinkButton small to={`/reports/${right.id}/compare/${left.id}`}>
              {t('compareReports.swap')}
            </LinkButton>
            {waiting > 0 && !preview && (
              <LinkButton small to="?accept=identical">
                {t('compareReports.accept')}
              </LinkButton>
            )}
          </div>
        }
      />
      {refused && <Notice tone="brick">{t(`refusals.${refused.refusal}`, refused.values)}</Notice>}
      {preview && <AcceptIdentical preview={preview} waiting={waiting} />}
      <div className="row row-ends">
        <Summary counts={counts} />
        <AddReport chosen={[left.id, right.id]} further={further} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('compareReports.empty')} />
      ) : (
        <>
          <div className="aligned-heads">
            <ReportHead report={left} place={t('compareReports.first')} />
            <ReportHead report={right} place={t('compareReports.second')} />
          </div>
          <Card>
            <CompareAlignment rows={rows} search={besideSearch([left.id, right.id])} />
          </Card>
          <RowPages page={page} shown={rows.length} hrefOf={(number) => `?page=${number}`} />
          <DiffLegend />
        </>
      )}
    </>
  )
}

function Summary({ counts }: { counts: Record<'identical' | 'changed' | 'only-left' | 'only-right', number> }) {
  const { t } = useText()
  const kinds = ['identical', 'changed', 'only-left', 'only-right'] as const
  return <p className="soft">{kinds.map((kind) => t(`compareReports.${kind}`, { count: counts[kind] })).join(' | ')}</p>
}

function ReportHead({ report, place }: { report: AlignedReport; place: string }) {
  const when = report.publishedAt ?? report.publishedDay
  return (
    <p>
      <span className="meta">{place}: </span>
      <Link to={`/reports/${report.id}`}>
        <bdi>
          <SafeText text={report.title} />
        </bdi>
      </Link>
      <br />
      <span className="meta">
        <bdi>{report.source}</bdi>
        {when !== null && (
          <>
            {' | '}
            <TimeStamp at={when} />
          </>
        )}
      </span>
    </p>
  )
}
