import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { useClaimName, type WordsOfClaims } from '../ui/claim-name'
import { Disclosure } from '../ui/disclosure'
import { Hash } from '../ui/hash'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'

const links: Readonly<Record<string, string>> = {
  claim_id: '/claims',
  home_claim_id: '/claims',
  left_claim_id: '/claims',
  right_claim_id: '/claims',
  merged_into_claim_id: '/claims',
  report_id: '/reports',
  part_of_report_id: '/reports',
  source_id: '/sources',
  passage_id: '/passages',
  left_passage_id: '/passages',
  right_passage_id: '/passages',
  newer_passage_id: '/passages',
  replaced_by_passage_id: '/passages',
}

const choices: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  role: {
    viewer: 'frame.role.viewer',
    reviewer: 'frame.role.reviewer',
    lead: 'frame.role.lead',
    admin: 'frame.role.admin',
  },
  language: { ar: 'frame.language.ar', en: 'frame.language.en' },
  stance: { supports: 'frame.stance.supports', refutes: 'frame.stance.refutes', context: 'frame.stance.context' },
  decision: {
    same: 'compare.judgement.same',
    update: 'compare.judgement.update',
    conflict: 'compare.judgement.conflict',
    different: 'compare.judgement.different',
    unsure: 'compare.judgement.unsure',
    confirmed: 'frame.state.confirmed',
    disputed: 'frame.state.disputed',
    unverifiable: 'frame.state.unverifiable',
    withdrawn: 'trail.value.takenBack',
  },
}

/** One value of a changed row, as its column is read: a link, a time, a word, a hash, or the text as it stands. */
export function RecordedValue({ column, value, words }: { column: string; value: unknown; words: WordsOfClaims }) {
  const text = useText()
  if (value === undefined) return null
  if (value === null || value === '') return <span className="soft">{text.t('trail.value.none')}</span>
  if (typeof value === 'boolean') return <>{text.t(value ? 'trail.value.yes' : 'trail.value.no')}</>
  if (typeof value === 'number') return <NumberValue column={column} value={value} words={words} />
  if (column === 'basis') return <BasisWords basis={value} />
  if (typeof value !== 'string') {
    return (
      <Disclosure summary={text.t('trail.value.show')}>
        <pre className="recorded-json" dir="ltr">
          <SafeText text={JSON.stringify(value, null, 1)} />
        </pre>
      </Disclosure>
    )
  }
  const word = choices[column]?.[value]
  if (word) return <>{text.t(word)}</>
  if (column.endsWith('_at')) return <TimeStamp at={value} />
  if (column === 'published_day') return <TimeStamp at={value} day />
  if (column.endsWith('sha256') || column === 'original_id' || column === 'file_id' || column === 'made_from')
    return <Hash value={value} />
  return (
    <bdi className="recorded-text">
      <SafeText text={value} />
    </bdi>
  )
}

/** What a verdict rests on, by number; the action's page lists its evidence in words beside the rows. */
function BasisWords({ basis }: { basis: unknown }) {
  const { t, id, list } = useText()
  const { passages = [], evidence = [] } = basis as { passages?: { id: number }[]; evidence?: { id: number }[] }
  return (
    <ul>
      <li>
        {t('trail.value.passages', { count: passages.length })}:{' '}
        {passages.map((passage, at) => (
          <Fragment key={passage.id}>
            {at > 0 && ' | '}
            <Link to={`/passages/${passage.id}`}>{id(passage.id)}</Link>
          </Fragment>
        ))}
      </li>
      <li>
        {t('trail.value.evidence', { count: evidence.length })}:{' '}
        <bdi>{list(evidence.map((piece) => id(piece.id)))}</bdi>
      </li>
    </ul>
  )
}

function NumberValue({ column, value, words }: { column: string; value: number; words: WordsOfClaims }) {
  const text = useText()
  const claimName = useClaimName(words)
  const room = links[column]
  if (room === '/claims') return <Link to={`${room}/${value}`}>{claimName(value)}</Link>
  if (room) return <Link to={`${room}/${value}`}>{text.id(value)}</Link>
  if (column === 'person_id') return <Link to={`/trail?who=person:${value}`}>{text.id(value)}</Link>
  return <>{text.number(value, { useGrouping: false, maximumFractionDigits: 6 })}</>
}
