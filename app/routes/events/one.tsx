import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { z } from 'zod'
import { EventAlarms, EventPairs, EventWhy } from '../../components/events/event-aside'
import { eventAddresses } from '../../components/events/event-addresses'
import { EventDecisions } from '../../components/events/event-decisions'
import { EventFields } from '../../components/events/event-fields'
import { EventPassages } from '../../components/events/event-passages'
import { eventTitle } from '../../components/events/event-title'
import { SaidLegend } from '../../components/events/said-text'
import { CompareRefused } from '../../components/overlaps/compare-refused'
import { AssignmentCard } from '../../components/queue/assignment'
import { Moves } from '../../components/queue/list-navigation'
import { PagePresence } from '../../components/queue/page-presence'
import { LinkButton } from '../../components/ui/button'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { allows } from '../../auth/permissions'
import { judgeEvent } from '../../review/commands/judge-event.server'
import { readEventCard } from '../../review/lookups/events/read-event-card.server'
import { eventDecisions } from '../../review/rules/event-plan'
import { readEventOptions } from '../../review/queries/events/event-options.server'
import { queueKey } from '../../review/queries/queue/next-in-queue.server'
import { queueNavigation } from '../../review/queries/overlaps/pair-navigation.server'
import { inQueue, queueAddress } from '../../review/rules/queue/queue-filters'
import { writeSubject } from '../../review/rules/queue/queue-subject'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { openPage } from '../../server/open-page'
import { pageTitle } from '../../server/page-title'
import { numberParam } from '../../server/params/params'
import { EventChips } from '../../components/events/event-chips'
import { idField } from '../../../db/ids'

const mostChosen = 200

const passageIds = z.array(idField).max(mostChosen)

const fieldKeys = z.array(z.string().max(200)).max(50)

const judging = z.object({
  decision: z.enum(eventDecisions),
  seen: z.string().max(40),
  note: z.string().trim().max(2000).default(''),
  request: z.uuid(),
})

export const meta: MetaFunction = pageTitle('events.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

/** What the reader chose before deciding; what is not understood chooses nothing. */
function choiceIn(given: URLSearchParams): { out: number[]; fields: string[] } {
  return {
    out: passageIds.catch([]).parse(given.getAll('out')),
    fields: fieldKeys.catch([]).parse(given.getAll('conflict')),
  }
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const passage = numberParam(params.event)
  const { search, searchParams: given } = new URL(request.url)
  const choice = choiceIn(given)
  const mayJudge = allows(viewer.role, 'judge')
  const page = await openPage(context, viewer, writeSubject({ event: passage }))
  const card = await readEventCard(context.db, passage, new Set(choice.fields))
  const filters = readQueueFilters(given)
  const key = await queueKey(context.db, page.at)
  const way = { ...(await queueNavigation(context.db, filters, viewer.personId, key)), back: queueAddress(filters) }
  if (!card) return { card: null, page, way }
  // An event that another passage names now: the address follows it.
  if (card.id !== passage) throw redirect(`/events/${card.id}${search}`)
  const { blind } = await context.preferences()
  const options = await readEventOptions(context.db, card, choice)
  return { card, page, way, choice, options, blind, mayJudge, request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const event = numberParam(params.event)
  const form = await readForm(request, judging)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { request: id, note, ...decided } = form.value
  const given = new URL(request.url).searchParams
  const filters = readQueueFilters(given)
  const key = await queueKey(context.db, writeSubject({ event }))
  const outcome = await carryOut(context, viewer, { kind: 'judge', request: id, reason: note }, (tx) =>
    judgeEvent(tx, { event, note, ...decided, ...choiceIn(given), personId: viewer.personId }),
  )
  if (!outcome.done) return data({ refusal: outcome.refusal, values: outcome.values, note }, { status: 409 })
  const back = `/events/${event}${inQueue(filters)}`
  const stays = decided.decision === 'take-out'
  const next = stays ? back : (await queueNavigation(context.db, filters, viewer.personId, key)).next
  const flash: Flash =
    outcome.value === null
      ? { message: 'compare.done.already' }
      : {
          message: 'events.done',
          values: { count: outcome.value.length },
          undo: {
            action: `/judgements/${outcome.value.join(',')}/undo`,
            values: { request: randomUUID(), returnTo: back },
          },
        }
  return redirectSaying(context, next ?? queueAddress(filters), flash)
}

export default function EventPage() {
  const loaded = useLoaderData<typeof loader>()
  return loaded.card === null ? <Gone /> : <Event loaded={loaded} />
}

type Loaded = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { mayJudge: boolean }>

function Event({ loaded: { card, page, way, choice, options, blind, mayJudge, request } }: { loaded: Loaded }) {
  const text = useText()
  const { t } = text
  const { search } = useLocation()
  const answer = useActionData<typeof action>()
  const addresses = eventAddresses(card.id, search)
  const fields = [...card.differing, ...card.common, ...card.single]
  const outClaims = new Set(card.passages.filter(({ id }) => choice.out.includes(id)).map(({ claimId }) => claimId))
  const out = new Set(card.passages.filter(({ claimId }) => outClaims.has(claimId)).map(({ id }) => id))
  const waits = card.links.length > 0
  const navigation = <Moves back={{ to: way.back, label: t('queue.back') }} next={way.next} previous={way.previous} />
  return (
    <>
      <PageHead title={eventTitle(fields, text)} chips={<EventChips card={card} blind={blind} />} />
      <PagePresence key={page.at} at={page.at} state={page.state} />
      <EventAlarms card={card} />
      {answer && <CompareRefused refusal={answer.refusal} values={answer.values} noteKept={answer.note !== ''} />}
      {!waits && <Notice icon="check">{t('events.decided')}</Notice>}
      <div className="event">
        <div className="cards">
          <EventPassages card={card} out={out} addresses={addresses} mayJudge={mayJudge && waits} />
          <SaidLegend />
        </div>
        <div className="cards">
          <EventFields
            card={card}
            conflicts={new Set(choice.fields)}
            addresses={addresses}
            mayJudge={mayJudge && waits}
          />
          {!blind && <EventWhy card={card} />}
          <EventPairs card={card} recorded={options[0]?.effects.pairs ?? []} addresses={addresses} blind={blind} />
          <AssignmentCard {...page.assignment} />
        </div>
      </div>
      {!mayJudge && <p className="soft">{t('events.readOnly')}</p>}
      {mayJudge && waits ? (
        <EventDecisions
          key={card.id}
          options={options}
          passages={card.passages}
          fields={fields}
          out={[...out]}
          values={{ seen: card.stamp, request }}
          note={answer?.note}
          aside={navigation}
        />
      ) : (
        <div className="row">{navigation}</div>
      )}
    </>
  )
}

/** What was an event is none any more: somebody decided meanwhile, or a report was cut anew. */
function Gone() {
  const { t } = useText()
  const { page, way } = useLoaderData<typeof loader>()
  return (
    <>
      <PagePresence key={page.at} at={page.at} state={page.state} />
      <EmptyState
        title={t('events.gone')}
        next={t('events.gone.next')}
        action={<LinkButton to={way.next ?? way.back}>{t('events.gone.queue')}</LinkButton>}
      />
    </>
  )
}
