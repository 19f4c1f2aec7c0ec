import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allows } from '../../auth/permissions'
import { EditionDownloads } from '../../components/edition/edition-actions'
import { EditionBar } from '../../components/edition/edition-bar'
import { EditionChanges, EditionKey, EditionSources } from '../../components/edition/edition-aside'
import { EditionSheet, isEmpty } from '../../components/edition/edition-sheet'
import { EventTools, LeftOut, SentenceTools } from '../../components/edition/edition-tools'
import { reportSigla, siglaWords } from '../../components/edition/edition-words'
import { IssueForm } from '../../components/edition/issue-form'
import { LinkButton } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { Refused } from '../../components/ui/forms/refused'
import { EmptyState } from '../../components/ui/notices'
import { sentencesOf } from '../../exchange/edition/edition'
import { leaveOut, longestSentence, moveEvent, wordSentence } from '../../exchange/edition/edition-draft.server'
import { nextNumber } from '../../exchange/edition/issued-editions.server'
import { useText } from '../../i18n/context'
import { isCorrection } from '../../exchange/edition/compare-editions'
import { authorise } from '../../server/authorise'
import { outcomeOf } from '../../server/carry-out'
import { dayParam } from '../../server/params/day-param'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { idField } from '../../../db/ids'

const seen = z.string().max(16)

const edit = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('word'),
    claim: idField,
    version: idField,
    seen,
    text: z.string().trim().min(1).max(longestSentence),
  }),
  z.object({ intent: z.literal('restore'), claim: idField, version: idField, seen }),
  z.object({ intent: z.literal('out'), claim: idField }),
  z.object({ intent: z.literal('in'), claim: idField }),
  z.object({ intent: z.literal('move'), event: idField, by: z.enum(['-1', '1']) }),
])

export const meta: MetaFunction = pageTitle('edition.title')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const day = dayParam(params.day)
  const [draft, number] = await Promise.all([
    inThread(context, 'read-draft-edition', { day, timeZone: context.services.timeZone }),
    nextNumber(context.db),
  ])
  const mayEdit = allows(viewer.role, 'edit-edition')
  return {
    ...draft,
    number,
    mayEdit,
    mayIssue: allows(viewer.role, 'issue-edition'),
    editing: mayEdit && new URL(request.url).searchParams.has('edit'),
    request: randomUUID(),
  }
}

/** Changes the draft alone: order, wording, and what is left out. The record stays as it is. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  await authorise(context, request, 'edit-edition')
  const day = dayParam(params.day)
  const form = await readForm(request, edit)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const outcome = await outcomeOf(context, () => carryOutEdit(context, day, form.value))
  if (!outcome.done) return data({ refusal: outcome.refusal, values: outcome.values }, { status: 409 })
  return redirectSaying(context, `/edition/${day}?edit=yes`, { message: 'edition.saved' })
}

async function carryOutEdit(
  context: ActionFunctionArgs['context'],
  day: string,
  given: z.infer<typeof edit>,
): Promise<void> {
  const { db, timeZone } = context.services
  if (given.intent === 'word') return wordSentence(db, day, given)
  if (given.intent === 'restore') return wordSentence(db, day, { ...given, text: null })
  if (given.intent !== 'move') return leaveOut(db, day, given.claim, given.intent === 'out')
  const { edition } = await inThread(context, 'read-draft-edition', { day, timeZone })
  const section = [...edition.sections, ...edition.unverified].find(({ paragraphs }) =>
    paragraphs.some(({ key }) => key === given.event),
  )
  const shown = section?.paragraphs.map(({ key }) => key) ?? []
  return moveEvent(db, day, { event: given.event, by: given.by === '1' ? 1 : -1, shown })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function EditionOfDay() {
  const text = useText()
  const { t } = text
  const answer = useActionData<typeof action>()
  const loaded = useLoaderData<typeof loader>()
  const { edition, seen, mayEdit, editing } = loaded
  const sigla = reportSigla(edition, text)
  const tools = {
    event: (event: number, shown: readonly number[]) => <EventTools event={event} shown={shown} />,
    sentence: (of: number) => {
      const sentence = sentencesOf(edition).find((one) => one.claim === of)
      return (
        sentence && (
          <SentenceTools sentence={sentence} seen={seen[of] ?? ''} sigla={siglaWords(sentence.statedBy, sigla, text)} />
        )
      )
    },
  }
  const address = `/edition/${edition.day}`
  return (
    <>
      <EditionBar>
        {mayEdit && (
          <LinkButton to={editing ? address : `${address}?edit=yes`}>
            {t(editing ? 'edition.edit.done' : 'edition.edit')}
          </LinkButton>
        )}
        <EditionDownloads address={address} />
      </EditionBar>
      <Refused outcome={answer} />
      <div className="edition">
        {isEmpty(edition) ? (
          <Empty day={edition.day} />
        ) : (
          <EditionSheet edition={edition} number={null} {...(editing && { tools })} />
        )}
        <Aside loaded={loaded} />
      </div>
    </>
  )
}

/** Beside the sheet: what editors and leads do, the sigla, and what changed since the last issue. */
function Aside({ loaded }: { loaded: Loaded }) {
  const { edition, out, last, changes, stamp, number, mayIssue, editing, request } = loaded
  const issuing = mayIssue && !editing && !isEmpty(edition)
  // The form says it where there is nothing to issue.
  const saysUnchanged = issuing && changes.length === 0
  return (
    <div className="cards">
      {editing && <EditorCard out={out} />}
      {issuing && (
        <IssueForm
          day={edition.day}
          number={number}
          former={last?.number ?? null}
          changes={changes}
          stamp={stamp}
          request={request}
        />
      )}
      {!isEmpty(edition) && <EditionSources edition={edition} />}
      {last && !saysUnchanged && <ChangesSince number={last.number} changes={changes} />}
      {!isEmpty(edition) && <EditionKey edition={edition} />}
    </div>
  )
}

function ChangesSince({ number, changes }: { number: number; changes: Loaded['changes'] }) {
  const { t, id } = useText()
  return (
    <div className="screen-only">
      <EditionChanges changes={changes} title={t('edition.changes', { number: id(number) })}>
        {isCorrection(changes) && (
          <p className="tone-amber">{t('edition.changes.correction', { number: id(number) })}</p>
        )}
        {changes.length === 0 && <p className="soft">{t('edition.changes.none', { number: id(number) })}</p>}
      </EditionChanges>
    </div>
  )
}

function EditorCard({ out }: { out: readonly { id: number; headline: string }[] }) {
  const { t } = useText()
  return (
    <Card title={t('edition.edit')} className="screen-only">
      <p className="meta">{t('edition.edit.what')}</p>
      <LeftOut claims={out} />
    </Card>
  )
}

function Empty({ day }: { day: string }) {
  const { t, date } = useText()
  return (
    <div className="stack">
      <h1>{t('edition.of', { day: date(day) })}</h1>
      <EmptyState title={t('edition.empty')} next={t('edition.empty.next')} />
    </div>
  )
}
