import { Link } from '@remix-run/react'
import type { ChainIssueKind } from '../../audit/verification/verify-chain'
import { isSound, type Verified } from '../../audit/verification/verify-steps'
import { useText } from '../../i18n/context'
import { FieldList } from '../ui/field-list'
import { Hash } from '../ui/hash'
import { Icon } from '../ui/icon'

type Check = 'leaves' | 'links' | 'numbers' | 'payloads' | 'screens' | 'checkpoints' | 'tables'

const chainIssues = {
  leaves: ['leaf', 'unreadable'],
  links: ['previous'],
  numbers: ['gap', 'number'],
  payloads: ['payload', 'body'],
} as const satisfies Record<string, ChainIssueKind[]>

/** Each check with how often it failed. */
function countIssues({ counts, misshown, checkpoints, tables }: Verified): [Check, number][] {
  const chain = Object.entries(chainIssues) as [Check, ChainIssueKind[]][]
  return [
    ...chain.map(([name, kinds]): [Check, number] => [name, kinds.reduce((sum, kind) => sum + counts[kind], 0)]),
    ['screens', misshown.length],
    ['checkpoints', checkpoints.broken.length],
    ['tables', tables.differences],
  ]
}

/** What a verification found: each check, and in plain words what it means that it holds. */
export function VerificationResult({ found }: { found: Verified }) {
  const { t } = useText()
  const sound = isSound(found)
  return (
    <>
      <p className={sound ? 'verified tone-green' : 'verified tone-brick'}>
        <Icon name={sound ? 'check' : 'warning'} />
        <span>{t(sound ? 'trail.verified.sound' : 'trail.verified.broken', { count: found.entries })}</span>
      </p>
      <ul className="checks">
        {countIssues(found).map(([name, count]) => {
          const nothing = name === 'checkpoints' && found.checkpoints.count === 0
          return (
            <li key={name}>
              <span className={nothing ? 'tone-amber' : count === 0 ? 'tone-green' : 'tone-brick'}>
                <Icon name={nothing ? 'minus' : count === 0 ? 'check' : 'cross'} />
              </span>
              <span>
                {nothing ? t('trail.check.checkpoints.none') : t(`trail.check.${name}`)}{' '}
                {count > 0 && <strong className="tone-brick">{t('trail.check.issues', { count })}</strong>}
                {!nothing && <span className="meta check-means">{t(`trail.means.${name}`)}</span>}
              </span>
            </li>
          )
        })}
      </ul>
      {found.head && <HeadToKeep seq={found.head.seq} leaf={found.head.leaf} />}
      {found.redacted > 0 && (
        <p className="meta verified-redacted">{t('trail.verified.redacted', { count: found.redacted })}</p>
      )}
    </>
  )
}

/** The end of the trail, for a note on paper: the shortest thing that reveals a later rewriting. */
function HeadToKeep({ seq, leaf }: { seq: number; leaf: string }) {
  const text = useText()
  const { t } = text
  return (
    <div className="stack-tight">
      <h3 className="meta">{t('trail.head')}</h3>
      <FieldList
        fields={[
          { name: t('trail.head.number'), value: <Link to={`/trail/${seq}`}>{text.id(seq)}</Link> },
          { name: t('trail.leaf'), value: <Hash value={leaf} full /> },
        ]}
      />
      <p className="meta">{t('trail.head.keep')}</p>
    </div>
  )
}
