import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { RecordTabs } from '../components/action-tabs'
import { FieldList } from '../components/field-list'
import { Hash } from '../components/hash'
import { Icon } from '../components/icon'
import { PageHead } from '../components/page-head'
import { Sheet } from '../components/sheet'
import { useText } from '../i18n/context'
import type { FaultKind } from '../audit/verify-chain'
import { verifyTrail } from '../audit/verify-trail.server'
import { authorise } from '../server/authorise'
import { pageTitle } from '../server/page-title'

export const meta: MetaFunction = pageTitle('record.verification')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  return verifyTrail(context.db)
}

/** What is checked, each by the faults that would speak against it. */
const checks = [
  { name: 'leaves', faults: ['leaf', 'unreadable'] },
  { name: 'links', faults: ['previous'] },
  { name: 'numbers', faults: ['gap', 'number'] },
  { name: 'payloads', faults: ['payload', 'body'] },
] as const satisfies { name: string; faults: FaultKind[] }[]

const limits = ['rewrite', 'tables', 'clock', 'person'] as const

export default function RecordVerification() {
  const text = useText()
  const { t } = text
  const { entries, redacted, head, counts, faults } = useLoaderData<typeof loader>()
  const sound = faults.length === 0
  return (
    <>
      <PageHead title={t('record.verification')} />
      <RecordTabs current="verification" />
      <div className="with-aside">
        <div className="sheets">
          <Sheet title={t('record.verified')}>
            <p className={sound ? 'verified tone-green' : 'verified tone-brick'}>
              <Icon name={sound ? 'check' : 'warning'} />
              <span>{sound ? t('record.verified.sound', { count: entries }) : t('record.verified.broken', { count: entries })}</span>
            </p>
            <ul className="checks">
              {checks.map(({ name, faults: kinds }) => {
                const count = kinds.reduce((sum, kind) => sum + counts[kind], 0)
                return (
                  <li key={name}>
                    <span className={count === 0 ? 'tone-green' : 'tone-brick'}>
                      <Icon name={count === 0 ? 'check' : 'cross'} />
                    </span>
                    <span>
                      {t(`record.check.${name}`)} {count > 0 && <strong className="tone-brick">{t('record.check.faults', { count })}</strong>}
                    </span>
                  </li>
                )
              })}
            </ul>
            {redacted > 0 && <p className="meta verified-redacted">{t('record.verified.redacted', { count: redacted })}</p>}
          </Sheet>
          {!sound && <Faults />}
          <Sheet title={t('record.limits')}>
            <ul className="stack-tight">
              {limits.map((limit) => (
                <li key={limit}>{t(`record.limits.${limit}`)}</li>
              ))}
            </ul>
          </Sheet>
        </div>
        {head && (
          <Sheet title={t('record.head')}>
            <div className="stack">
              <FieldList
                fields={[
                  { name: t('record.head.number'), value: <Link to={`/record/${head.seq}`}>{text.id(head.seq)}</Link> },
                  { name: t('record.leaf'), value: <Hash value={head.leaf} full /> },
                ]}
              />
              <p className="meta">{t('record.head.keep')}</p>
            </div>
          </Sheet>
        )}
      </div>
    </>
  )
}

function Faults() {
  const text = useText()
  const { t } = text
  const { faults, counts } = useLoaderData<typeof loader>()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Sheet title={t('record.faults')} aside={all > faults.length && <span className="meta">{t('frame.progress', { done: faults.length, total: all })}</span>}>
      <ul className="stack-tight">
        {faults.map(({ seq, kind }) => (
          <li key={`${seq} ${kind}`}>
            <Link to={`/record/${seq}`}>{t('record.action', { id: text.id(seq) })}</Link>: {t(`record.fault.${kind}`)}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
