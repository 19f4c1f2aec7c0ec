import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button, LinkButton } from '../../components/ui/button'
import { BulkConsequence, BulkPairs, RefusedPairs } from '../../components/overlaps/bulk-pairs'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { useDeliberate } from '../../components/ui/deliberate'
import { PostForm } from '../../components/ui/forms/post-form'
import { TooQuick } from '../../components/ui/too-quick'
import { useText } from '../../i18n/context'
import { claimWords } from '../../audit/history/claim-words.server'
import { decisions } from '../../review/rules/pairs/consequences'
import { identicalCopies, judgePairs, tryPairs } from '../../review/commands/judge-pairs.server'
import { listedPassage } from '../../review/lookups/pairs/listed-passage'
import { readSides } from '../../review/lookups/pairs/read-sides.server'
import { mostPairsAtOnce, writePairs, writtenPairs, type Pair } from '../../review/rules/pairs/written-pairs'
import { authorise } from '../../server/authorise'
import { carryOut, refuse } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { safeReturn } from '../../server/params/safe-return'
import { pageTitle } from '../../server/page-title'
import { dryRun } from '../../server/dry-run'
import { idField } from '../../../db/ids'

const asking = z.object({ decision: z.enum(decisions).catch('same'), copies: idField.nullable().catch(null) })
const judging = z.object({
  decision: z.enum(decisions),
  pairs: writtenPairs,
  note: z.string().trim().max(2000).default(''),
  request: z.uuid(),
})

export const meta: MetaFunction = pageTitle('bulkJudge.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

/** What judging these pairs alike would come to: `?decision=same&pair=3-9&pair=4-10`, or the identical copies of a report with `?copies=7`. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const given = new URL(request.url).searchParams
  const { decision, copies } = asking.parse(Object.fromEntries(given))
  const pairs = copies === null ? selectedPairs(given) : await identicalCopies(context.db, copies)
  const tried = await dryRun(context, viewer, { kind: 'judge' }, (tx) => tryPairs(tx, pairs, decision, viewer.personId))
  const sides = await readSides(context.db, tried.judged.flat())
  const shown = tried.judged.flatMap(([left, right]) => {
    const [one, two] = [sides.get(left), sides.get(right)]
    return one && two
      ? [{ pair: [left, right] as Pair, passages: [listedPassage(one), listedPassage(two)] as const }]
      : []
  })
  return {
    decision,
    tried,
    shown,
    copies,
    words: await claimWords(context.db, [...tried.stale, ...tried.ended]),
    written: writePairs(tried.judged),
    back: safeReturn(given.get('returnTo')),
    request: randomUUID(),
  }
}

function selectedPairs(given: URLSearchParams): Pair[] {
  const written = writtenPairs.safeParse(given.getAll('pair').slice(0, mostPairsAtOnce).join(','))
  return written.success ? written.data : []
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const back = safeReturn(new URL(request.url).searchParams.get('returnTo'))
  const form = await readForm(request, judging)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { decision, pairs, note, request: id } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'judge', request: id, reason: note }, (tx) =>
    judgePairs(tx, pairs, decision, note, viewer.personId),
  )
  if (!outcome.done) return refuse(outcome)
  const ids = outcome.value
  const flash: Flash =
    ids === null
      ? { message: 'compare.done.already' }
      : {
          message: 'bulkJudge.done',
          values: { count: ids.length, decision },
          undo: { action: `/judgements/${ids.join(',')}/undo`, values: { request: randomUUID(), returnTo: back } },
        }
  return redirectSaying(context, back, flash)
}

export default function JudgePairs() {
  const { t } = useText()
  const { decision, tried, shown, copies, words, written, back, request } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { onClick, hasty } = useDeliberate()
  const title = t(copies === null ? 'bulkJudge.title' : 'bulkJudge.copies')
  if (tried.judged.length + tried.refused.length === 0)
    return (
      <EmptyState
        title={title}
        next={t('bulkJudge.none')}
        action={<LinkButton to={back}>{t('frame.back')}</LinkButton>}
      />
    )
  return (
    <>
      <PageHead title={title} />
      {refused && <Notice tone="brick">{t(`refusals.${refused.refusal}`, refused.values)}</Notice>}
      <Card title={t('bulkJudge.does')}>
        <div className="stack">
          <BulkConsequence decision={decision} tried={tried} words={words} />
          <PostForm className="row" values={{ decision, pairs: written, request }}>
            {tried.judged.length > 0 && (
              <Button look="primary" shortcut={String(decisions.indexOf(decision) + 1)} onClick={onClick}>
                {t('bulkJudge.confirm', { count: tried.judged.length, decision })}
              </Button>
            )}
            <LinkButton to={back}>{t('frame.cancel')}</LinkButton>
          </PostForm>
          <TooQuick hasty={hasty} />
        </div>
      </Card>
      {tried.refused.length > 0 && <RefusedPairs refused={tried.refused} />}
      <BulkPairs shown={shown} />
    </>
  )
}
