import type { ReactNode } from 'react'
import { useText } from '../../../i18n/context'
import { Message } from '../../../i18n/message'
import type { Dossier } from '../../../review/queries/claims/read-claim.server'
import type { Look } from '../../../review/rules/verdicts/looks'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { useRatings } from '../../ui/rating-words'
import { ReadingText } from '../../ui/reading/reading-text'
import { SafeText } from '../../ui/reading/safe-text'
import { OutsideName } from '../../ui/subject-link'
import { TimeStamp } from '../../ui/time-stamp'
import { VerdictChanges } from './verdict-changes'

/** The claim in the desk's words or its oldest passage's, and which sources give it. */
export function ClaimInShort({ dossier }: { dossier: Dossier }) {
  const { t, list } = useText()
  const reports = new Set(dossier.passages.map(({ report }) => report.id))
  const sources = [...new Set(dossier.passages.map(({ source }) => source.name))]
  return (
    <Card title={t('verified.claim')}>
      <ReadingText>{dossier.wording ?? dossier.headline}</ReadingText>
      {reports.size > 0 && (
        <p className="meta">{t('verified.told', { count: reports.size, sources: list(sources) })}</p>
      )}
    </Card>
  )
}

/** Who gave the verdict that holds, when, and why; or that none does. */
export function VerdictAnswer({ dossier, looks }: { dossier: Dossier; looks: readonly Look[] }) {
  const { t } = useText()
  const ratings = useRatings()
  const last = looks.findIndex(({ standing }) => standing === 'holds')
  const look = looks[last]
  if (!look) return <p>{t(looks.length > 0 ? 'verified.none.now' : 'verified.none')}</p>
  return (
    <>
      <p>
        <Message
          id="verified.is"
          values={{
            decision: look.decision,
            credibility: look.credibility === null ? '' : ratings.credibility(look.credibility),
          }}
        />{' '}
        <GivenBy look={look} before={looks.slice(0, last)} />
      </p>
      <p>{t('verified.why')}</p>
      <Rationale>{look.rationale}</Rationale>
      {look.decision === 'confirmed' && dossier.weights.outside === 0 && (
        <p className="tone-amber">
          <Icon name="warning" /> {t('claims.verdict.ownWord')}
        </p>
      )}
      {dossier.verdicts.changes.length > 0 && (
        <div className="stale">
          <VerdictChanges changes={dossier.verdicts.changes} />
        </div>
      )}
    </>
  )
}

/** Who gave the verdict: one person, two who agreed, or a lead on two who did not. */
function GivenBy({ look, before }: { look: Look; before: readonly Look[] }) {
  const own = { person: <Person look={look} />, time: <TimeStamp at={look.at} /> }
  const second = look.what === 'settlement' ? before.at(-1) : look
  const first = before.at(look.what === 'settlement' ? -2 : -1)
  if (!first || !second || (look.what !== 'second' && look.what !== 'settlement'))
    return <Message id="verified.by.verdict" values={own} />
  const both = {
    ...own,
    first: <Person look={first} />,
    firstTime: <TimeStamp at={first.at} />,
    second: <Person look={second} />,
    secondTime: <TimeStamp at={second.at} />,
    look: second.blind ? 'blind' : 'open',
  }
  return <Message id={look.what === 'second' ? 'verified.by.agreed' : 'verified.by.settlement'} values={both} />
}

/** Everybody who decided on the claim, oldest first, a sentence each. */
export function LooksInOrder({ looks }: { looks: readonly Look[] }) {
  const { t } = useText()
  const people = new Set(looks.map(({ person }) => person))
  const [only] = looks
  if (!only) return null
  if (looks.length === 1)
    return (
      <p>
        <Message id="verified.again.nobody" values={{ person: <Person look={only} /> }} />
      </p>
    )
  return (
    <>
      <p>{t('verified.again.order', { count: people.size })}</p>
      <ol className="timeline">
        {looks.map((look) => (
          <li key={`${look.what} ${look.at}`}>
            <p>
              <LookSentence look={look} />
            </p>
            {look.what !== 'taken-back' && <Rationale>{look.rationale}</Rationale>}
          </li>
        ))}
      </ol>
    </>
  )
}

function LookSentence({ look }: { look: Look }) {
  const { t } = useText()
  const values = {
    person: <Person look={look} />,
    time: <TimeStamp at={look.at} />,
    decision: look.decision,
    look: look.blind ? 'blind' : 'open',
  }
  return (
    <>
      <Message id={`verified.look.${look.what}`} values={values} />
      {(look.standing === 'holds' || look.standing === 'replaced') && ` ${t(`verified.look.${look.standing}`)}`}
    </>
  )
}

function Person({ look }: { look: Look }): ReactNode {
  const { t } = useText()
  return look.person === null ? t('claims.person.none') : <OutsideName>{look.person}</OutsideName>
}

function Rationale({ children }: { children: string }) {
  return (
    <p dir="auto" className="rationale">
      <SafeText text={children} />
    </p>
  )
}
