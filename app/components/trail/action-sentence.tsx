import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ActionKind } from '../../audit/action/kinds'
import type { Performer } from '../../audit/history/recorded-action'
import type { ActionSummary } from '../../audit/history/summarize-action'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { Placeholders } from '../../i18n/text'
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

function useSentenceValues({ actor, kind, summary }: ReadableAction): Placeholders<ReactNode> {
  const text = useText()
  const { t } = text
  const ratings = useRatings()
  const role = (name: string | null) => (isRole(name) ? t(`frame.role.${name}`) : (name ?? ''))
  const fields = summary.fields.map((field) => columnMessage(field)).filter((key) => key !== null)
  const older = summary.pair?.find((passage) => passage !== summary.newer)
  return {
    person: summary.person ? (
      <OutsideName to={`/trail?who=person:${summary.person.id}`}>{summary.person.name}</OutsideName>
    ) : (
      ''
    ),
    known: summary.person ? 'yes' : 'no',
    own: actor.by === 'person' && actor.id === summary.person?.id ? 'yes' : 'no',
    role: role(summary.role.after),
    roleBefore: role(summary.role.before),
    source: summary.source ? <OutsideName to={`/sources/${summary.source.id}`}>{summary.source.name}</OutsideName> : '',
    rated: kind === 'change-source' && summary.reliability.after !== null ? 'yes' : 'no',
    rating: summary.reliability.after ?? '',
    ratingBefore: summary.reliability.before ?? '',
    fields: fields.length === 0 ? t('frame.none') : text.list(fields.map((key) => t(key))),
    report: <ReportName report={summary.report} />,
    reports: summary.reports,
    passages: summary.passages,
    attempts: summary.attempts,
    triaged: summary.triaged,
    as: isTriageDecision(summary.decision) ? t(`triage.${summary.decision}`) : '',
    number: text.number(summary.triaged),
    parts: <SubjectList kind="report" ids={summary.parts} />,
    made: <SubjectList kind="passage" ids={summary.made} />,
    retired: <SubjectList kind="passage" ids={summary.retired} />,
    left: <PairedPassage summary={summary} id={summary.pair?.[0]} />,
    right: <PairedPassage summary={summary} id={summary.pair?.[1]} />,
    newer: <PairedPassage summary={summary} id={summary.newer ?? undefined} />,
    older: <PairedPassage summary={summary} id={older} />,
    claim:
      summary.claim === null ? (
        ''
      ) : (
        <SubjectLink kind="claim" id={summary.claim} words={summary.claimWords[summary.claim]} />
      ),
    pairs: summary.pairs,
    what: t(`action.kind.${kind}`),
    decision: summary.decision,
    credibility: summary.credibility === null ? '' : ratings.credibility(summary.credibility),
    review: summary.review || 'none',
    stance: summary.stance,
    restored: summary.restored ? 'yes' : 'no',
    field: summary.field === null ? t('claims.field') : fieldName(fieldOfKey(summary.field), text),
    worded: summary.worded ? 'yes' : 'no',
    place: summary.place ?? '',
    token: summary.token ? <OutsideName>{summary.token.name}</OutsideName> : '',
    edition: summary.edition ? (
      <Link to={`/edition/issues/${summary.edition.number}`}>
        {t('edition.number', { number: text.id(summary.edition.number) })}
      </Link>
    ) : (
      ''
    ),
    corrects: summary.edition?.correction ? 'yes' : 'no',
    day: summary.edition ? text.date(summary.edition.day) : '',
  }
}

const roleNames = ['viewer', 'reviewer', 'lead', 'admin'] as const

function isRole(name: string | null): name is (typeof roleNames)[number] {
  return roleNames.some((role) => role === name)
}
