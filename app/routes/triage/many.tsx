import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { LinkButton } from '../../components/ui/button'
import { EmptyState } from '../../components/ui/notices'
import { Refused } from '../../components/ui/forms/refused'
import { TriageHead } from '../../components/triage/triage-head'
import { TriageModes } from '../../components/triage/triage-modes'
import { TriageLeft, TriagePreview } from '../../components/triage/triage-preview'
import { TriageSections } from '../../components/triage/triage-sections'
import { useText } from '../../i18n/context'
import { triageClaims } from '../../review/commands/triage-claims.server'
import { nextReportToTriage, readReportToTriage } from '../../review/queries/queue/list-triageable.server'
import { queueKey } from '../../review/queries/queue/next-in-queue.server'
import { isInQueue } from '../../review/rules/queue/queue-filters'
import { writeSubject } from '../../review/rules/queue/queue-subject'
import { readAskedTriage } from '../../review/rules/queue/read-triage-selection.server'
import { mostTriaged, triageDecisions } from '../../review/rules/queue/triage'
import { planTriage, readWrittenClaim, type WrittenClaim } from '../../review/rules/queue/triage-plan'
import { authorise } from '../../server/authorise'
import { carryOut, refuse } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { requestKey } from '../../server/forms/request-key'
import { safeReturn } from '../../server/params/safe-return'
import { readSelected, goOn } from './triage-selection'

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

export const meta: MetaFunction = pageTitle('triage.many')

/** What triaging these claims would do: `?claim=3&claim=7`, `?report=2&section=5`, or the list of claims with its conditions. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'triage')
  const given = new URL(request.url).searchParams
  const asked = readAskedTriage(given)
  const [claims, report] = await Promise.all([
    readSelected(context, asked, given),
    asked.report === null ? null : readReportToTriage(context.db, asked.report),
  ])
  const { set, left } = planTriage(claims, asked.mode)
  const next = asked.through ? await nextReportToTriage(context.db, asked.report) : null
  return {
    asked,
    report,
    set,
    left,
    next: next === null ? null : `/triage?report=${next}&in=reports`,
    most: claims.length >= mostTriaged,
    search: given.toString(),
    back: asked.report === null ? safeReturn(given.get('returnTo')) : `/reports/${asked.report}`,
    request: randomUUID(),
  }
}

const triaging = z.object({
  request: requestKey,
  as: z.enum(triageDecisions).optional(),
  reason: z.string().trim().max(1000).default(''),
  returnTo: z.string().max(4000).optional(),
})

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'triage')
  const typed = await readFormData(request)
  const form = parseForm(typed, triaging)
  const written = typed
    .getAll('claim')
    .slice(0, mostTriaged + 1)
    .map((field) => (typeof field === 'string' ? readWrittenClaim(field) : null))
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { as, reason, returnTo, request: key } = form.value
  const claims = written.flatMap((claim) => decided(claim, as))
  if (claims.length === 0 || claims.length < written.length) throw data(null, { status: 400 })
  const given = new URL(request.url).searchParams
  const [first] = claims
  const standing = isInQueue(given) && first ? await queueKey(context.db, writeSubject({ claim: first.id })) : null
  const outcome = await carryOut(context, viewer, { kind: 'triage', reason, request: key }, (tx) =>
    triageClaims(tx, { claims, reason, personId: viewer.personId }),
  )
  const back = safeReturn(returnTo ?? null)
  if (!outcome.done) {
    if (typed.get('from') === 'preview') return refuse(outcome)
    return redirectSaying(context, back, {
      message: `refusals.${outcome.refusal}`,
      values: outcome.values,
      tone: 'brick',
    })
  }
  const count = outcome.value
  const flash: Flash =
    count === null
      ? { message: 'claims.repeated', tone: 'amber' }
      : {
          message: 'triage.done',
          values: { count, number: count },
          undo: { action: '/triage/undo', values: { of: key, request: randomUUID(), returnTo: back } },
        }
  return redirectSaying(context, await goOn(context, given, viewer.personId, standing, back), flash)
}

function decided(claim: WrittenClaim | null, as: (typeof triageDecisions)[number] | undefined) {
  const decision = claim?.decision ?? as
  return claim && decision ? [{ id: claim.id, seen: claim.seen, decision }] : []
}

export default function TriageMany() {
  const { t } = useText()
  const { asked, report, set, left, next, most, back, search, request } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (set.length + left.length === 0)
    return (
      <EmptyState
        title={t('triage.many')}
        next={t('triage.nobody')}
        action={<LinkButton to={back}>{t('frame.back')}</LinkButton>}
      />
    )
  return (
    <>
      <TriageHead report={report} next={next} through={asked.through} />
      <Refused outcome={refused} />
      <TriageModes mode={asked.mode} search={search} />
      <div className={report && report.sections.length > 1 ? 'with-aside' : undefined}>
        <div className="cards">
          <TriagePreview
            key={`${request} ${asked.mode}`}
            mode={asked.mode}
            set={set}
            most={most}
            back={back}
            request={request}
          />
          {left.length > 0 && <TriageLeft left={left} />}
        </div>
        {report && report.sections.length > 1 && <TriageSections report={report} asked={asked} />}
      </div>
    </>
  )
}
