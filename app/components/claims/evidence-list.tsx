import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { DossierEvidence } from '../../review/lookups/evidence/read-claim-evidence.server'
import { Button } from '../ui/button'
import { ClaimPassage } from './claim-passage'
import { Disclosure } from '../ui/disclosure'
import { ReadingText } from '../ui/reading/reading-text'
import { SafeText } from '../ui/reading/safe-text'
import { StanceChip } from '../ui/state-badge'
import { OutsideName, SubjectLink } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'
import { CitationWords } from '../evidence/citation-words'
import { EvidenceFiles } from '../evidence/evidence-files'
import { EvidenceCapture } from '../jobs/evidence-capture'
import { EvidenceWithdraw } from './evidence-withdraw'
import { PostForm } from '../ui/forms/post-form'
import { MetaParts } from '../ui/meta-parts'

interface EvidenceListProps {
  evidence: readonly DossierEvidence[]
  /** The claim's own passages, which stand on the page already: their words are not repeated. */
  own: readonly number[]
  /** Names the requests of this page; absent for somebody who may not withdraw. */
  request?: string
}

/** The evidence in force by stance, and what was withdrawn folded below. */
export function EvidenceList({ evidence, own, request }: EvidenceListProps) {
  const { t } = useText()
  const standing = evidence.filter((item) => !item.withdrawn)
  const withdrawn = evidence.filter((item) => item.withdrawn)
  const order = ['supports', 'refutes', 'context', 'sealed']
  const sorted = [...standing].sort((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance))
  return (
    <>
      {standing.length === 0 && <p className="soft">{t('claims.evidence.none')}</p>}
      <ul className="evidence-list">
        {sorted.map((item) => (
          <EvidenceItem key={item.id} item={item} own={own} request={request} />
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <Disclosure summary={t('claims.evidence.withdrawnList', { count: withdrawn.length })} prints>
          <ul className="evidence-list">
            {withdrawn.map((item) => (
              <EvidenceItem key={item.id} item={item} own={own} request={request} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function EvidenceItem({ item, own, request }: { item: DossierEvidence; own: readonly number[]; request?: string }) {
  const { t, id } = useText()
  return (
    <li id={`evidence-${item.id}`}>
      <div className="row row-ends">
        <StanceChip stance={item.stance} />
        {request && item.stance !== 'sealed' && item.withdrawn && (
          <PostForm
            action={`/evidence/${item.id}/undo`}
            preventScrollReset
            values={{ request: `${request}:${item.id}` }}
          >
            <Button small look="quiet" aria-label={t('claims.evidence.restore.one', { id: id(item.id) })}>
              {t('claims.evidence.restore')}
            </Button>
          </PostForm>
        )}
      </div>
      <EvidenceBody item={item} own={own} />
      <EvidenceMeta item={item} />
      {request && item.kind === 'address' && !item.withdrawn && (
        <EvidenceCapture evidenceId={item.id} request={request} />
      )}
      {request && item.stance !== 'sealed' && !item.withdrawn && <EvidenceWithdraw id={item.id} request={request} />}
    </li>
  )
}

function EvidenceBody({ item, own }: { item: DossierEvidence; own: readonly number[] }) {
  const { t } = useText()
  return (
    <>
      {item.address !== null && (
        <p>
          <a href={item.address} rel="noreferrer noopener" target="_blank" dir="ltr" className="isolated">
            <SafeText text={item.address} />
          </a>{' '}
          <span className="unseen">({t('frame.external')})</span>
        </p>
      )}
      {item.passage && own.includes(item.passage.id) && (
        <MetaParts
          parts={[
            <SubjectLink
              kind="passage"
              id={item.passage.id}
              to={`#passage-${item.passage.id}`}
              words={item.passage.quote ?? ''}
            />,
            <OutsideName>{item.passage.source.name}</OutsideName>,
          ]}
        />
      )}
      {item.passage && !own.includes(item.passage.id) && <ClaimPassage passage={item.passage} />}
      <EvidenceFiles snapshots={item.snapshots} />
      <CitationWords item={item} />
      {item.quote !== '' && (
        <ReadingText size="small" quote>
          {item.quote}
        </ReadingText>
      )}
      {item.note !== '' && (
        <p className="evidence-note" dir="auto">
          <SafeText text={item.note} />
        </p>
      )}
    </>
  )
}

function EvidenceMeta({ item }: { item: DossierEvidence }) {
  const { t } = useText()
  const person = item.stance === 'sealed' ? t('action.actor.sealed') : (item.person ?? t('claims.person.none'))
  return (
    <p className="meta">
      <MetaParts
        parts={[
          item.withdrawn ? t('claims.evidence.withdrawnBy', { person }) : <bdi>{person}</bdi>,
          <TimeStamp at={item.at} />,
          item.reason !== '' && (
            <bdi>
              <SafeText text={item.reason} />
            </bdi>
          ),
          item.mergedClaim !== null && (
            <Message
              id="claims.evidence.ofMerged"
              values={{ claim: <SubjectLink kind="claim" id={item.mergedClaim} /> }}
            />
          ),
        ]}
      />
    </p>
  )
}
