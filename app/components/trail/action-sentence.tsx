import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ActionKind } from '../../audit/action/kinds'
import type { Performer } from '../../audit/history/recorded-action'
import type { ActionSummary } from '../../audit/history/action-summary'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { Placeholders, Text } from '../../i18n/text'
import { isTriageDecision } from '../../review/rules/queue/triage'
import { fieldOfKey } from '../../review/rules/claims/field-of-key'
import { columnMessage } from './column-name'
import { fieldName } from '../ui/field-words'
import { useRatings } from '../ui/rating-words'
import { OutsideName, SubjectLink } from '../ui/subject-link'
import { ReportName, PairedPassage, Evidence, SubjectList, Moves } from './action-parts'

/** What a sentence is made of; `RecordedAction` has it. */
export interface ReadableAction {
  actor: Performer
  kind: ActionKind
  summary: ActionSummary
}

/** One action as a sentence without its subject ("confirmed claim 12, credibility 2"), linked to what it touched. */
export function ActionSentence({ action }: { action: ReadableAction }) {
  // The type of this key makes a kind of action without its message an error.
  const did: MessageKey = !isSelfExplanatory(action)
    ? 'action.did.sealed'
    : (manyPairs(action) ?? `action.did.${action.kind}`)
  const values = useSentenceValues(action)
  return (
    <>
      <Message id={did} values={values} />
      <Evidence summary={action.summary} />
      <Moves summary={action.summary} />
    </>
  )
}

/** The sentence of an action on several pairs, of which each has a row on the action's page. */
function manyPairs({ kind, summary }: ReadableAction): MessageKey | null {
  if (summary.pairs < 2) return null
  return kind === 'judge' || kind === 'undo-judgement' ? `action.did.${kind}.many` : null
}

/** Of what is sealed, only a review and its withdrawal have a sentence of their own. */
function isSelfExplanatory({ kind, summary }: ReadableAction): boolean {
  return summary.review !== 'sealed' || kind === 'decide' || kind === 'withdraw-review'
}

/** Who acted. */
export function ActionPerformer({ actor }: { actor: Performer }) {
  const { t } = useText()
  if (actor.by === 'person') {
    const person = <OutsideName to={`/trail?who=person:${actor.id}`}>{actor.name}</OutsideName>
    if (!actor.token) return person
    return <Message id="action.actor.token" values={{ person, token: <OutsideName>{actor.token.name}</OutsideName> }} />
  }
  if (actor.by === 'operator') return <>{t('action.actor.operator', { name: actor.name })}</>
  return <>{t(`action.actor.${actor.by}`)}</>
}

type Values = Placeholders<ReactNode>

function useSentenceValues(action: ReadableAction): Values {
  const text = useText()
  const ratings = useRatings()
  const { kind, summary } = action
  return {
    ...personValues(text, action),
    ...sourceValues(text, action),
    ...reportValues(summary),
    ...pairValues(summary),
    ...claimValues(text, summary),
    ...decisionValues(text, summary),
    credibility: summary.credibility === null ? '' : ratings.credibility(summary.credibility),
    ...editionValues(text, summary),
    what: text.t(`action.kind.${kind}`),
    attempts: summary.attempts,
    place: summary.place ?? '',
    ...jobValues(text, summary),
    ...importValues(summary),
    token: summary.token ? <OutsideName>{summary.token.name}</OutsideName> : '',
  }
}

function personValues({ t }: Text, { actor, summary: { person, role } }: ReadableAction): Values {
  const roleName = (name: string | null) => (isRole(name) ? t(`frame.role.${name}`) : (name ?? ''))
  return {
    person: person ? <OutsideName to={`/trail?who=person:${person.id}`}>{person.name}</OutsideName> : '',
    known: person ? 'yes' : 'no',
    own: actor.by === 'person' && actor.id === person?.id ? 'yes' : 'no',
    role: roleName(role.after),
    roleBefore: roleName(role.before),
  }
}

/** The source, how it was rated, and which columns of a source or a report changed. */
function sourceValues(text: Text, { kind, summary: { source, reliability, fields } }: ReadableAction): Values {
  const columns = fields.map((field) => columnMessage(field)).filter((key) => key !== null)
  return {
    source: source ? <OutsideName to={`/sources/${source.id}`}>{source.name}</OutsideName> : '',
    rated: kind === 'change-source' && reliability.after !== null ? 'yes' : 'no',
    rating: reliability.after ?? '',
    ratingBefore: reliability.before ?? '',
    fields: columns.length === 0 ? text.t('frame.none') : text.list(columns.map((key) => text.t(key))),
  }
}

function reportValues({ report, reports, passages, parts, made, retired }: ActionSummary): Values {
  return {
    report: <ReportName report={report} />,
    reports,
    passages,
    parts: <SubjectList kind="report" ids={parts} />,
    made: <SubjectList kind="passage" ids={made} />,
    retired: <SubjectList kind="passage" ids={retired} />,
  }
}

function pairValues(summary: ActionSummary): Values {
  const older = summary.pair?.find((passage) => passage !== summary.newer)
  return {
    left: <PairedPassage summary={summary} id={summary.pair?.[0]} />,
    right: <PairedPassage summary={summary} id={summary.pair?.[1]} />,
    newer: <PairedPassage summary={summary} id={summary.newer ?? undefined} />,
    older: <PairedPassage summary={summary} id={older} />,
    pairs: summary.pairs,
  }
}

function claimValues(text: Text, { claim, claimWords, field, worded }: ActionSummary): Values {
  return {
    claim: claim === null ? '' : <SubjectLink kind="claim" id={claim} words={claimWords[claim]} />,
    field: field === null ? text.t('claims.field') : fieldName(fieldOfKey(field), text),
    worded: worded ? 'yes' : 'no',
  }
}

function decisionValues(text: Text, { triaged, decision, review, stance, restored }: ActionSummary): Values {
  return {
    triaged,
    number: text.number(triaged),
    as: isTriageDecision(decision) ? text.t(`triage.${decision}`) : '',
    decision,
    review: review || 'none',
    stance,
    restored: restored ? 'yes' : 'no',
  }
}

/** Entries from before jobs were named have none. */
function jobValues(text: Text, { job }: ActionSummary): Values {
  if (job === null) return { job: text.t('action.thing.job.unknown') }
  return { job: <Link to={`/jobs/${job}`}>{text.t('action.thing.job', { id: text.id(job) })}</Link> }
}

function importValues({ bulk }: ActionSummary): Values {
  return {
    step: bulk?.step ?? 'none',
    files: bulk?.files ?? 0,
    named: !bulk || bulk.name === '' ? 'no' : bulk.files > 1 ? 'many' : 'one',
    import: bulk ? <OutsideName>{bulk.name}</OutsideName> : '',
  }
}

function editionValues(text: Text, { edition }: ActionSummary): Values {
  if (!edition) return { edition: '', corrects: 'no', day: '' }
  const { number, day, correction } = edition
  return {
    edition: <Link to={`/edition/issues/${number}`}>{text.t('edition.number', { number: text.id(number) })}</Link>,
    corrects: correction ? 'yes' : 'no',
    day: text.date(day),
  }
}

const roleNames = ['viewer', 'reviewer', 'lead', 'admin'] as const

function isRole(name: string | null): name is (typeof roleNames)[number] {
  return roleNames.some((role) => role === name)
}
