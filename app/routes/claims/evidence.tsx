import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { EvidenceForms } from '../../components/claims/evidence-forms'
import { EvidenceList } from '../../components/claims/evidence-list'
import { EvidenceSearch } from '../../components/claims/evidence-search'
import { FoundPassages } from '../../components/claims/found-passages'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { useClaimName } from '../../components/ui/claim-name'
import { claimWords } from '../../audit/history/claim-words.server'
import { useText } from '../../i18n/context'
import { addEvidenceAndCapture } from '../../jobs/ask-capture.server'
import type { NewEvidence } from '../../review/commands/new-evidence.server'
import { findPassages } from '../../review/queries/search/find-passages.server'
import { readClaimEvidence } from '../../review/lookups/evidence/read-claim-evidence.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { isEvidenceAddress } from '../../review/rules/claims/evidence-address'
import { currentPassageIds } from '../../review/lookups/claims/record-owners.server'
import { cutTo } from '../../text/characters/beginning'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { inQueue, isInQueue } from '../../review/rules/queue/queue-filters'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { redirectToMade, type Flash } from '../../server/forms/flash'
import { readForm, readFormData } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'
import { idField } from '../../../db/ids'
import { addTicked } from './ticked-evidence'

const stance = z.enum(['supports', 'refutes', 'context'])
const note = z.string().trim().max(2000)
const evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('passage'),
    request: requestKey,
    stance,
    passage: idField,
    /** The stance that the page showed it with; what a review seals is not seen. */
    seen: z.enum(['supports', 'refutes', 'context', '']).default(''),
    note: note.default(''),
  }),
  z.object({
    kind: z.literal('address'),
    request: requestKey,
    stance,
    address: z.string().refine(isEvidenceAddress),
    quote: z.string().trim().max(5000).default(''),
    note: note.default(''),
    /** Whether the page is to be captured, too. */
    capture: z.literal('yes').optional(),
  }),
  z.object({ kind: z.literal('note'), request: requestKey, stance, note: note.min(1) }),
])

/** A quote is a page's own words, lost characters and all. */
const isQuote = (field: string) => field === 'quote'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('claims.evidence.addTo', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const claimId = await currentClaim(context.db, numberParam(params.claim))
  if (claimId === null) throw notFound()
  const query = cutTo((new URL(request.url).searchParams.get('q') ?? '').trim(), 400)
  const [found, present, own] = await Promise.all([
    query === '' ? { passages: [], more: false } : findPassages(context.db, query),
    readClaimEvidence(context.db, claimId, viewer.personId),
    currentPassageIds(context.db, claimId),
  ])
  return {
    claimId,
    words: await claimWords(context.db, [claimId]),
    query,
    found,
    evidence: present,
    own,
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const claimId = numberParam(params.claim)
  const asked = new URL(request.url).searchParams
  const way = isInQueue(asked) ? inQueue(readQueueFilters(asked)) : ''
  const sent = await readFormData(request.clone())
  if (sent.get('kind') === 'passages') return addTicked(context, viewer, { claimId, form: sent, back: way })
  const form = await readForm(request, evidence, isQuote)
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const given = asEvidence(claimId, form.value)
  const key = given.kind === 'passage' ? `${form.value.request}:${given.passageId}:${given.stance}` : form.value.request
  const outcome = await carryOut(context, viewer, { kind: 'add-evidence', request: key, reason: given.note }, (tx) =>
    addEvidenceAndCapture(tx, given, { capture: 'capture' in form.value, personId: viewer.personId }),
  )
  if (!outcome.done)
    return data(
      { refusal: outcome.refusal, values: outcome.values, issues: {}, typed: typedAgain(form.value) },
      { status: 409 },
    )
  const undo =
    outcome.value === null
      ? undefined
      : { action: `/evidence/${outcome.value}/undo`, values: { request: randomUUID() } }
  const flash: Flash = undo
    ? { message: 'claims.evidence.added', values: { stance: given.stance }, undo }
    : { message: 'claims.repeated', tone: 'amber' }
  return redirectToMade(context, `/claims/${claimId}${way}`, flash)
}

function asEvidence(claimId: number, form: z.infer<typeof evidence>): NewEvidence {
  const shared = { claimId, stance: form.stance, note: form.note }
  if (form.kind === 'passage')
    return { ...shared, kind: 'passage', passageId: form.passage, seen: form.seen, quote: '' }
  if (form.kind === 'address') return { ...shared, kind: 'address', address: form.address, quote: form.quote }
  return { ...shared, kind: 'note', quote: '' }
}

function typedAgain(form: z.infer<typeof evidence>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]))
}

export default function AddEvidence() {
  const { t, id } = useText()
  const { claimId, words, query, found, evidence: present, own, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const name = useClaimName(words)(claimId)
  return (
    <>
      <PageHead
        title={t('claims.evidence.addTo', { id: name })}
        aside={<Link to={`/claims/${claimId}`}>{t('claims.back', { id: id(claimId) })}</Link>}
      />
      <Refused outcome={answer} />
      <div className="with-aside">
        <div className="cards">
          <Card title={t('claims.evidence.find')}>
            <div className="stack">
              <EvidenceSearch claimId={claimId} query={query} />
              {query !== '' && <FoundPassages {...found} claimId={claimId} evidence={present} request={request} />}
            </div>
          </Card>
          <Card title={t('claims.evidence.add')}>
            <div className="stack-tight">
              <EvidenceForms
                key={request}
                claimId={claimId}
                request={request}
                typed={answer?.typed}
                issues={answer?.issues}
              />
            </div>
          </Card>
        </div>
        <Card title={t('claims.evidence')}>
          <EvidenceList evidence={present} own={own} />
        </Card>
      </div>
    </>
  )
}
