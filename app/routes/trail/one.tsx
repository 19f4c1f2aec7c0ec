import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ActionChanges } from '../../components/trail/action-changes'
import { ActionCircumstances } from '../../components/trail/action-circumstances'
import { EntryHashes } from '../../components/trail/entry-hashes'
import { ActionPerformer, ActionSentence } from '../../components/trail/action-sentence'
import { Button } from '../../components/ui/button'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { SafeText } from '../../components/ui/reading/safe-text'
import { Card } from '../../components/ui/card'
import { Chip } from '../../components/ui/chip'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import type { Change } from '../../audit/history/changes'
import { claimWords } from '../../audit/history/claim-words.server'
import { readAction } from '../../audit/history/read-action.server'
import { readActionGround } from '../../review/queries/trail/read-action-ground.server'
import { RestedOnList } from '../../components/claims/verdicts/rested-on'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { numberedTitle } from '../../server/page-title'
import { readNumber } from '../../server/params/trail-filter'

const rowsPerPage = 100

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('action.numbered', params.seq, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const seq = readNumber(params.seq ?? '')
  const action = seq === null ? null : await readAction(context.db, seq, viewer.personId)
  if (!action) throw new Response(null, { status: 404 })
  // What a redaction kept may concern people: it is not shown before the trail says who reads it.
  const kept = action.kind === 'redact' && action.changes.length > 0
  if (kept)
    return {
      action: { ...action, changes: [] },
      totals: {},
      rows: action.changes.length,
      from: 0,
      kept,
      words: {},
      restedOn: [],
    }
  const from = readNumber(new URL(request.url).searchParams.get('rows')) ?? 0
  const totals: Record<string, number> = {}
  for (const { table, op } of action.changes) totals[`${table} ${op}`] = (totals[`${table} ${op}`] ?? 0) + 1
  const shown = action.changes.slice(from, from + rowsPerPage)
  return {
    action: { ...action, changes: shown },
    words: await claimWords(context.db, shown.flatMap(claimsOfChange)),
    restedOn: await readActionGround(context.db, action.changes, viewer.personId),
    totals,
    rows: action.changes.length,
    from,
    kept,
  }
}

/** Reads what a redaction kept; doing so is an action. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const seq = readNumber(params.seq ?? '')
  const redaction = seq === null ? null : await readAction(context.db, seq)
  if (redaction?.kind !== 'redact') throw new Response(null, { status: 404 })
  await carryOut(context, viewer, { kind: 'read-redacted', subjects: [`entry:${redaction.seq}`] }, () =>
    Promise.resolve(),
  )
  return { changes: redaction.changes }
}

/** The claims that a changed row names. */
function claimsOfChange({ before, after }: Change): number[] {
  return [...Object.entries(before ?? {}), ...Object.entries(after)].flatMap(([column, value]) =>
    column.endsWith('claim_id') && typeof value === 'number' ? [value] : [],
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function ActionPage() {
  const { t, id } = useText()
  const data = useLoaderData<typeof loader>()
  const { action, rows, from } = data
  const page = (start: number) => `/trail/${action.seq}${start > 0 ? `?rows=${start}` : ''}`
  return (
    <>
      <PageHead
        title={t('action.numbered', { id: id(action.seq) })}
        chips={<Chip>{t(`action.kind.${action.kind}`)}</Chip>}
        aside={<Link to="/trail">{t('trail.back')}</Link>}
      />
      <div className="with-aside">
        <div className="cards">
          <WhatWasDone {...data} />
          <Card
            title={t('trail.rows')}
            aside={!action.sealed && <span className="meta">{t('trail.rows.count', { count: rows })}</span>}
          >
            <ChangedRows {...data} />
          </Card>
          <Pager
            previous={from > 0 ? page(Math.max(0, from - rowsPerPage)) : undefined}
            next={from + rowsPerPage < rows ? page(from + rowsPerPage) : undefined}
          />
        </div>
        <div className="cards">
          <ActionCircumstances action={action} />
          <EntryHashes action={action} />
        </div>
      </div>
    </>
  )
}

/** The action as a sentence, with its reason and the evidence that its verdict rested on. */
function WhatWasDone({ action, restedOn }: Pick<Page, 'action' | 'restedOn'>) {
  const { t } = useText()
  return (
    <Card title={t('trail.what')}>
      <p className="action-said">
        <ActionPerformer actor={action.actor} /> <ActionSentence action={action} />
      </p>
      {action.reason !== '' && (
        <>
          <h3 className="meta action-why">{t('trail.why')}</h3>
          <p>
            <bdi>
              <SafeText text={action.reason} />
            </bdi>
          </p>
        </>
      )}
      <RestedOnList evidence={restedOn} />
      {restedOn.length > 0 && action.summary.claim !== null && (
        <p>
          <Link to={`/claims/${action.summary.claim}/verified`}>{t('verified.open')}</Link>
        </p>
      )}
    </Card>
  )
}

/** The rows that it changed, or why they are not shown. */
function ChangedRows({
  action,
  rows,
  kept,
  totals,
  words,
}: Pick<Page, 'action' | 'rows' | 'kept' | 'totals' | 'words'>) {
  const { t, id } = useText()
  if (action.sealed) return <p>{t('action.sealed')}</p>
  if (action.redactedBy !== null)
    return (
      <p>
        {t('trail.redacted')}{' '}
        <Link to={`/trail/${action.redactedBy}`}>{t('action.numbered', { id: id(action.redactedBy) })}</Link>
      </p>
    )
  if (kept) return <KeptRows />
  if (rows === 0) return <p className="soft">{t('trail.rows.none')}</p>
  return <ActionChanges changes={action.changes} totals={totals} words={words} />
}

function KeptRows() {
  const { t } = useText()
  const read = useActionData<typeof action>()
  if (read) return <ActionChanges changes={read.changes} totals={{}} words={{}} />
  return (
    <PostForm className="stack-tight">
      <p>{t('trail.kept.what')}</p>
      <Button>{t('trail.kept.read')}</Button>
    </PostForm>
  )
}
