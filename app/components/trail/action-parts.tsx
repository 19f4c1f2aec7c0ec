import { Fragment } from 'react'
import type { ActionSummary, Named } from '../../audit/history/action-summary'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import { firstWords } from '../ui/claim-name'
import { OutsideName, SubjectLink } from '../ui/subject-link'
import { beginningOf } from '../../text/characters/beginning'

/** How many merged claims a sentence names; the action's page has them all. */
const namedMoves = 3

/** How much of an address of evidence a sentence has, in UTF-16 code units. */
const longestAddress = 80

export function ReportName({ report }: { report: Named | null }) {
  if (!report) return null
  return (
    <>
      <SubjectLink kind="report" id={report.id} />
      {report.name !== '' && (
        <>
          {' '}
          <OutsideName bracketed>{report.name}</OutsideName>
        </>
      )}
    </>
  )
}

/** One of the judged pair, which leads to where both stand side by side. */
export function PairedPassage({ summary, id }: { summary: ActionSummary; id: number | undefined }) {
  return id === undefined || !summary.pair ? null : (
    <SubjectLink
      kind="passage"
      id={id}
      to={`/overlaps/${summary.pair.join('/')}`}
      words={sharesWords(summary, id) ? undefined : summary.passageNames[id]?.claim}
    />
  )
}

/** The second of a pair within one claim: its words stand with the first. */
function sharesWords({ pair, passageNames: names }: ActionSummary, id: number): boolean {
  return pair?.[1] === id && names[pair[0]]?.claim === names[id]?.claim
}

/** Which piece of evidence: a passage by its report, an address, or the beginning of a note. */
export function Evidence({ summary }: { summary: ActionSummary }) {
  const { t } = useText()
  const { evidence, passageNames: names, claim, claimWords, review } = summary
  if (!evidence || review === 'sealed') return null
  const { file, passage, address, note } = evidence
  if (passage !== null) {
    const { report, claim: words } = names[passage] ?? {}
    // Of the claim's own passage the words stand in the sentence already, or on its page.
    const own = claim !== null && [words, undefined].includes(claimWords[claim])
    return (
      <>
        {': '}
        <SubjectLink kind="passage" id={passage} words={own ? undefined : words} />
        {report !== undefined && (
          <>
            {' '}
            <OutsideName bracketed>{report}</OutsideName>
          </>
        )}
      </>
    )
  }
  if (address !== null || file !== null)
    return (
      <>
        {': '}
        <OutsideName>{beginningOf(address ?? file ?? '', longestAddress)}</OutsideName>
      </>
    )
  return note === '' ? null : <>: {t('action.evidence.note', { note: firstWords(note) })}</>
}

export function SubjectList({ kind, ids }: { kind: 'report' | 'passage'; ids: readonly number[] }) {
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

export function Moves({ summary: { moves, claimWords } }: { summary: ActionSummary }) {
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
