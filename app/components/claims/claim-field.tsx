import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { Text } from '../../i18n/text'
import type { Field } from '../../review/rules/claims/claim-values'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { DataTable, type Column } from '../ui/data-table'
import { Disclosure } from '../ui/disclosure'
import { AgreementWords } from './field-agreement-words'
import { fieldAnchor, rowsOf, type ReadableRow } from './field-rows'
import { AdoptedValue, AdoptValueForm } from './field-adopt'
import { fieldName, valueWords } from '../ui/field-words'
import { SafeText } from '../ui/reading/safe-text'
import { Card } from '../ui/card'
import { OutsideName, SubjectLink } from '../ui/subject-link'
import { ValuesLine } from './values-line'

interface ClaimFieldProps {
  field: Field
  dossier: Dossier
  /** Names the requests of this page; absent for somebody who may not adopt a value. */
  request?: string
}

/** One field in which sources differ: every value on a line and in a table, and which one the desk adopted. */
export function ClaimField({ field, dossier, request }: ClaimFieldProps) {
  const text = useText()
  const { t } = text
  const rows = rowsOf(field, dossier)
  const settled = dossier.settled.filter((candidate) => candidate.field === field.key)
  const own = settled.find((candidate) => candidate.mergedClaim === null)
  const numbers = field.values.flatMap(({ key, low, high }) =>
    low === null && high === null ? [] : [{ key, low, high, adopted: key === own?.valueKey }],
  )
  const title = t('claims.values', {
    field: fieldName(field, text),
    values: field.values.length,
    origins: new Set(rows.map((row) => row.origin)).size,
  })
  return (
    <div id={fieldAnchor(dossier, field)} className="claim-field">
      <Card title={title} aside={<AgreementWords field={field} dossier={dossier} />}>
        {numbers.length > 1 && (
          <ValuesLine
            label={t('claims.values.line', {
              values: text.list(field.values.map((value) => valueWords(field, value, text))),
            })}
            values={numbers}
          />
        )}
        <DataTable
          caption={title}
          captionUnseen
          rows={rows}
          rowKey={(row) => row.key}
          columns={valueColumns(text, field, dossier, own?.valueKey)}
        />
        {settled.map((one) => (
          <AdoptedValue key={one.id} field={field} settled={one} request={request} />
        ))}
        {request && field.values.length > 1 && (
          <div className="screen-only">
            <Disclosure summary={t(own ? 'claims.field.adoptAgain' : 'claims.field.adopt')}>
              <AdoptValueForm key={`${dossier.version}`} field={field} dossier={dossier} request={request} />
            </Disclosure>
          </div>
        )}
      </Card>
    </div>
  )
}

/** What a row says of one value: as read and as written, by whom, and what it is to this claim. */
function valueColumns(text: Text, field: Field, dossier: Dossier, adopted: string | undefined): Column<ReadableRow>[] {
  const { t } = text
  return [
    {
      key: 'value',
      head: t('claims.value'),
      heading: true,
      cell: (row) => <bdi>{valueWords(field, row.value, text)}</bdi>,
    },
    {
      key: 'written',
      head: t('claims.value.written'),
      cell: (row) => <Written words={row.statedBy.map(({ written }) => written)} />,
    },
    { key: 'source', head: t('claims.value.source'), cell: (row) => <StatedBy row={row} /> },
    { key: 'origin', head: t('claims.value.origin'), numeric: true, cell: (row) => text.id(row.origin) },
    {
      key: 'rating',
      head: t('claims.value.rating'),
      cell: (row) => [...new Set(row.statedBy.map(({ passage }) => passage.source.reliability))].sort().join(' '),
    },
    {
      key: 'state',
      head: t('claims.value.state'),
      cell: (row) => <ValueState dossier={dossier} row={row} adopted={row.value.key === adopted} />,
    },
  ]
}

function StatedBy({ row }: { row: ReadableRow }) {
  return (
    <ul className="stated-by">
      {row.statedBy.map(({ passage }) => (
        <li key={passage.id}>
          <OutsideName to={`#passage-${passage.id}`}>{passage.source.name}</OutsideName>
        </li>
      ))}
    </ul>
  )
}

function Written({ words }: { words: readonly string[] }) {
  return (
    <ul className="stated-by claim-written">
      {[...new Set(words)].map((written) => (
        <li key={written}>
          <bdi>
            <SafeText text={written} />
          </bdi>
        </li>
      ))}
    </ul>
  )
}

function ValueState({ dossier, row, adopted }: { dossier: Dossier; row: ReadableRow; adopted: boolean }): ReactNode {
  const { t } = useText()
  const claimId = row.statedBy[0]?.passage.claimId
  const link = dossier.links.find((candidate) => candidate.claim.id === claimId)
  return (
    <>
      {adopted && <span className="tone-amber value-adopted">{t('claims.value.adopted')}</span>}
      {claimId === dossier.id && t(row.statedBy.length > 1 ? 'claims.value.state.shared' : 'claims.value.state.own')}
      {link && (
        <span className={link.relation === 'conflict' ? 'tone-amber' : undefined}>
          <Message
            id={`claims.value.state.${link.relation}`}
            values={{ claim: <SubjectLink kind="claim" id={link.claim.id} words={link.claim.headline} /> }}
          />
        </span>
      )}
    </>
  )
}
