import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'
import type { ActionKind } from '../../audit/action/kinds'
import type { Performer } from '../../audit/history/recorded-action'
import type { ActionSummary, Named } from '../../audit/history/summarize-action'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { Placeholders } from '../../i18n/text'
import { isTriageDecision } from '../../review/rules/queue/triage'
import { fieldOfKey } from '../../review/rules/claims/field-key'
import { columnMessage } from './column-name'
import { fieldName } from '../ui/field-words'
import { firstWords } from '../ui/claim-name'
import { useRatings } from '../ui/rating-words'
import { OutsideName, SubjectLink } from '../ui/subject-link'
import { beginningOf } from '../../text/beginning'

/** What a sentence is made of; `RecordedAction` has it. */
export interface ReadableAction {
  actor: Performer
  kind: ActionKind
  story: ActionSummary
}

/** How many merged claims a sentence names; the action's page has them all. */
const namedMoves = 3

/** How much of an address of evidence a sentence has, in UTF-16 code units. */
const longestAddress = 80

/** One action as a sentence without its subject ("confirmed claim 12, credibility 2"), linked to what it touched. */
export function ActionSentence({ action }: { action: ReadableAction }) {
  // The type of this key makes a kind of action without its message an error.
  const did: MessageKey = !tellsItself(action)
    ? 'action.did.sealed'
    : (manyPairs(action) ?? `action.did.${action.kind}`)
  const values = useSentenceValues(action)
  return (
    <>
      <Message id={did} values={values} />
      <Evidence story={action.story} />
      <Moves story={action.story} />
    </>
  )
}

/** The sentence of an action on several pairs, of which each has a row on the action's page. */
function manyPairs({ kind, story }: ReadableAction): MessageKey | null {
  if (story.pairs < 2) return null
  return kind === 'judge' || kind === 'undo-judgement' ? `action.did.${kind}.many` : null
}

/** Of what is sealed, only a review and its withdrawal have a sentence of their own. */
function tellsItself({ kind, story }: ReadableAction): boolean {
  return story.review !== 'sealed' || kind === 'decide' || kind === 'withdraw-review'
}

/** Who acted. */
export function ActionPerformer({ actor }: { actor: Performer }) {
  const { t } = useText()
  if (actor.by === 'person') return <OutsideName to={`/trail?who=person:${actor.id}`}>{actor.name}</OutsideName>
  if (actor.by === 'operator') return <>{t('action.actor.operator', { name: actor.name })}</>
  return <>{t(`action.actor.${actor.by}`)}</>
}

function useSentenceValues({ actor, kind, story }: ReadableAction): Placeholders<ReactNode> {
  const text = useText()
  const { t } = text
  const ratings = useRatings()
  const role = (name: string | null) => (isRole(name) ? t(`frame.role.${name}`) : (name ?? ''))
  const fields = story.fields.map((field) => columnMessage(field)).filter((key) => key !== null)
  const older = story.pair?.find((passage) => passage !== story.newer)
  return {
    person: story.person ? (
      <OutsideName to={`/trail?who=person:${story.person.id}`}>{story.person.name}</OutsideName>
    ) : (
      ''
    ),
    known: story.person ? 'yes' : 'no',
    own: actor.by === 'person' && actor.id === story.person?.id ? 'yes' : 'no',
    role: role(story.role.after),
    roleBefore: role(story.role.before),
    source: story.source ? <OutsideName to={`/sources/${story.source.id}`}>{story.source.name}</OutsideName> : '',
    rated: kind === 'change-source' && story.reliability.after !== null ? 'yes' : 'no',
    rating: story.reliability.after ?? '',
    ratingBefore: story.reliability.before ?? '',
    fields: fields.length === 0 ? t('frame.none') : text.list(fields.map((key) => t(key))),
    report: <ReportName report={story.report} />,
    reports: story.reports,
    passages: story.passages,
    attempts: story.attempts,
    triaged: story.triaged,
    as: isTriageDecision(story.decision) ? t(`triage.${story.decision}`) : '',
    number: text.number(story.triaged),
    parts: <SubjectList kind="report" ids={story.parts} />,
    made: <SubjectList kind="passage" ids={story.made} />,
    retired: <SubjectList kind="passage" ids={story.retired} />,
    left: <PairedPassage story={story} id={story.pair?.[0]} />,
    right: <PairedPassage story={story} id={story.pair?.[1]} />,
    newer: <PairedPassage story={story} id={story.newer ?? undefined} />,
    older: <PairedPassage story={story} id={older} />,
    claim:
      story.claim === null ? '' : <SubjectLink kind="claim" id={story.claim} words={story.claimWords[story.claim]} />,
    pairs: story.pairs,
    what: t(`action.kind.${kind}`),
    decision: story.decision,
    credibility: story.credibility === null ? '' : ratings.credibility(story.credibility),
    review: story.review || 'none',
    stance: story.stance,
    restored: story.restored ? 'yes' : 'no',
    field: story.field === null ? t('claims.field') : fieldName(fieldOfKey(story.field), text),
    worded: story.worded ? 'yes' : 'no',
    place: story.place ?? '',
    edition: story.edition ? (
      <Link to={`/edition/issues/${story.edition.number}`}>
        {t('edition.number', { number: text.id(story.edition.number) })}
      </Link>
    ) : (
      ''
    ),
    corrects: story.edition?.correction ? 'yes' : 'no',
    day: story.edition ? text.date(story.edition.day) : '',
  }
}

function ReportName({ report }: { report: Named | null }) {
  if (!report) return null
  return (
    <>
      <SubjectLink kind="report" id={report.id} />
      {report.name !== '' && (
        <>
          {' '}
          (<OutsideName>{report.name}</OutsideName>)
        </>
      )}
    </>
  )
}

/** One of the judged pair, which leads to where both stand side by side. */
function PairedPassage({ story, id }: { story: ActionSummary; id: number | undefined }) {
  return id === undefined || !story.pair ? null : (
    <SubjectLink
      kind="passage"
      id={id}
      to={`/overlaps/${story.pair.join('/')}`}
      words={sharesWords(story, id) ? undefined : story.passageNames[id]?.claim}
    />
  )
}

/** The second of a pair within one claim: its words stand with the first. */
function sharesWords({ pair, passageNames: names }: ActionSummary, id: number): boolean {
  return pair !== null && pair[1] === id && names[pair[0]]?.claim === names[id]?.claim
}

/** Which piece of evidence: a passage by its report, an address, or the beginning of a note. */
function Evidence({ story: { evidence, passageNames: names, review } }: { story: ActionSummary }) {
  const { t } = useText()
  if (!evidence || review === 'sealed') return null
  const { passage, address, note } = evidence
  if (passage !== null) {
    const report = names[passage]?.report
    return (
      <>
        {': '}
        <SubjectLink kind="passage" id={passage} />
        {report !== undefined && (
          <>
            {' '}
            (<OutsideName>{report}</OutsideName>)
          </>
        )}
      </>
    )
  }
  if (address !== null)
    return (
      <>
        {': '}
        <OutsideName>{beginningOf(address, longestAddress)}</OutsideName>
      </>
    )
  return note === '' ? null : <>: {t('action.evidence.note', { note: firstWords(note) })}</>
}

function SubjectList({ kind, ids }: { kind: 'report' | 'passage'; ids: readonly number[] }) {
  const { locale } = useText()
  const between = (at: number) => (locale === 'ar' ? ' و' : at === ids.length - 1 ? ' and ' : ', ')
  return (
    <>
      {ids.map((id, at) => (
        <Fragment key={id}>
          {at > 0 && between(at)}
          <SubjectLink kind={kind} id={id} />
        </Fragment>
      ))}
    </>
  )
}

function Moves({ story: { moves, claimWords } }: { story: ActionSummary }) {
  const { t, locale } = useText()
  const more = moves.length - namedMoves
  return (
    <>
      {moves.slice(0, namedMoves).map(({ claim, into }, at) => (
        <Fragment key={claim}>
          {at === 0 ? ': ' : locale === 'ar' ? '، ' : ', '}
          <Message
            id={into === null ? 'action.move.out' : 'action.move.into'}
            values={{
              // What was merged has the words of the claim that it went into.
              claim: <SubjectLink kind="claim" id={claim} words={into === null ? claimWords[claim] : undefined} />,
              ...(into !== null && { into: <SubjectLink kind="claim" id={into} words={claimWords[into]} /> }),
            }}
          />
        </Fragment>
      ))}
      {more > 0 && <> {t('action.move.more', { count: more })}</>}
    </>
  )
}

const roleNames = ['viewer', 'reviewer', 'lead', 'admin'] as const

function isRole(name: string | null): name is (typeof roleNames)[number] {
  return roleNames.some((role) => role === name)
}
