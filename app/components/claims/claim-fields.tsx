import { useText } from '../../i18n/context'
import type { Field } from '../../review/rules/claims/claim-values'
import { fieldRange, type FieldRange } from '../../review/rules/claims/field-agreement'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { ClaimField } from './claim-field'
import { DataTable } from '../ui/data-table'
import { AgreementWords } from './field-agreement-words'
import { fieldName, valueWords } from '../ui/field-words'
import { fieldAnchor, originsOf } from './field-rows'
import { Card } from '../ui/card'
import { GlossaryLink } from '../ui/glossary'

/** What the sources say field by field: one table of all fields, then every value of those in which they differ. */
export function ClaimFields({ dossier, request }: { dossier: Dossier; request?: string }) {
  const { t } = useText()
  const differing = dossier.fields.filter((field) => field.differs && field.name !== 'event')
  if (dossier.fields.length === 0) return null
  return (
    <>
      <Card title={t('claims.fields')} aside={<GlossaryLink term="origin" />}>
        <FieldTable dossier={dossier} opened={differing} />
      </Card>
      {differing.map((field) => (
        <ClaimField key={field.key} field={field} dossier={dossier} request={request} />
      ))}
    </>
  )
}

function FieldTable({ dossier, opened }: { dossier: Dossier; opened: readonly Field[] }) {
  const text = useText()
  const { t } = text
  return (
    <DataTable
      caption={t('claims.fields')}
      captionUnseen
      rows={dossier.fields}
      rowKey={(field) => field.key}
      columns={[
        {
          key: 'field',
          head: t('claims.field'),
          heading: true,
          cell: (field) =>
            opened.includes(field) ? (
              <a href={`#${fieldAnchor(dossier, field)}`}>{fieldName(field, text)}</a>
            ) : (
              fieldName(field, text)
            ),
        },
        { key: 'said', head: t('claims.field.said'), beside: true, cell: (field) => <Said field={field} /> },
        {
          key: 'origins',
          beside: true,
          head: t('claims.field.origins'),
          numeric: true,
          cell: (field) => text.number(originsOf(field, dossier).size),
        },
        {
          key: 'agreement',
          beside: true,
          head: t('claims.field.agreement'),
          cell: (field) => <AgreementWords field={field} dossier={dossier} />,
        },
        {
          key: 'settled',
          head: t('claims.field.adopted'),
          cell: (field) => <Settled field={field} dossier={dossier} />,
        },
      ]}
    />
  )
}

/** The range where the values are numbers that differ, else the values themselves. */
function Said({ field }: { field: Field }) {
  const text = useText()
  const range = field.values.length > 2 && !field.values.some(({ place }) => place) ? fieldRange(field.values) : null
  // A list isolates its items and names their controls itself.
  return (
    <bdi>
      {range ? rangeWords(range, text) : text.list(field.values.map((value) => valueWords(field, value, text)))}
    </bdi>
  )
}

function rangeWords({ least, most, open }: FieldRange, { t }: ReturnType<typeof useText>): string {
  return t(open ? 'claims.range.open' : 'claims.range', { least, most })
}

function Settled({ field, dossier }: { field: Field; dossier: Dossier }) {
  const text = useText()
  const settled = dossier.settled.find((candidate) => candidate.field === field.key && candidate.mergedClaim === null)
  return settled ? (
    <strong>
      <bdi>{valueWords(field, settled.value, text)}</bdi>
    </strong>
  ) : field.agreement === 'agree' || (field.agreement === 'one-origin' && !field.differs) ? null : (
    <span className="soft">{text.t('claims.field.notAdopted')}</span>
  )
}
