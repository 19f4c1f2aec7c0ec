import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { Button, LinkButton } from '../../components/ui/button'
import { HourSteps } from '../../components/trail/hour-steps'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { claimWords, passageNames } from '../../audit/history/claim-words.server'
import { readActions } from '../../audit/history/read-actions.server'
import { stepKey, undoHour } from '../../review/commands/undo-hour.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { dryRun } from '../../server/dry-run'

export const meta: MetaFunction = pageTitle('undo.title')

/** What the page undoes, and comings and goings that nobody would undo. */
const undone = new Set<string>([
  'judge',
  'undo-judgement',
  'decide',
  'undo-verdict',
  'add-evidence',
  'withdraw-evidence',
  'undo-evidence',
  'triage',
  'undo-triage',
  'undo-hour',
  'log-in',
  'log-in-failed',
  'log-out',
])

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const steps = await dryRun(context, viewer, { kind: 'undo-hour' }, (tx) => undoHour(tx, viewer.personId, null))
  const from = new Date(Date.now() - 3_600_000).toISOString()
  const actions = await readActions(context.db, { actor: `person:${viewer.personId}`, from, limit: 100 })
  const names = await passageNames(
    context.db,
    steps.flatMap((step) => step.pair ?? []),
  )
  return {
    steps,
    words: {
      claims: await claimWords(
        context.db,
        steps.flatMap((step) => step.claim ?? []),
      ),
      passages: Object.fromEntries(Object.entries(names).map(([passage, { claim }]) => [passage, claim])),
    },
    undone: steps
      .filter((step) => step.kept === null)
      .map(stepKey)
      .join(','),
    others: actions.filter((action) => !undone.has(action.kind)),
    request: randomUUID(),
  }
}

const undoing = z.object({ request: z.uuid(), steps: z.string().regex(/^[a-z]+:\d{1,9}(,[a-z]+:\d{1,9})*$/) })

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const form = await readForm(request, undoing)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const shown = new Set(form.value.steps.split(','))
  const outcome = await carryOut(context, viewer, { kind: 'undo-hour', request: form.value.request }, (tx) =>
    undoHour(tx, viewer.personId, shown),
  )
  if (!outcome.done)
    return redirectSaying(context, '/undo', {
      message: `refusals.${outcome.refusal}`,
      values: outcome.values,
      tone: 'brick',
    })
  const count = outcome.value?.filter((step) => step.kept === null).length ?? shown.size
  return redirectSaying(context, '/', { message: 'undo.done', values: { count, kept: shown.size - count } })
}

export default function UndoHour() {
  const { t } = useText()
  const { steps, words, undone: written, others, request } = useLoaderData<typeof loader>()
  const [gone, kept] = [steps.filter((step) => step.kept === null), steps.filter((step) => step.kept !== null)]
  return (
    <>
      <PageHead title={t('undo.title')} />
      {gone.length === 0 ? (
        <EmptyState
          title={t('undo.none')}
          next={t('undo.none.next')}
          action={<LinkButton to="/">{t('queue.back')}</LinkButton>}
        />
      ) : (
        <Card title={t('undo.gone', { count: gone.length })}>
          <div className="stack">
            <p className="soft">{t('undo.explained')}</p>
            <HourSteps steps={gone} words={words} />
            <PostForm className="row" values={{ request, steps: written }}>
              <Button look="primary">{t('undo.confirm', { count: gone.length })}</Button>
              <LinkButton to="/">{t('frame.cancel')}</LinkButton>
            </PostForm>
          </div>
        </Card>
      )}
      {kept.length > 0 && (
        <Card title={t('undo.kept')}>
          <HourSteps steps={kept} words={words} />
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t('undo.others')}>
          <ActionTimeline actions={others} withoutPerformer />
        </Card>
      )}
    </>
  )
}
