import { useText } from '../../i18n/context'
import type { AgreementFigures, PairAgreement } from '../../review/queries/trail/read-agreement.server'
import { DataTable } from '../ui/data-table'
import { FieldList } from '../ui/field-list'
import { OutsideName } from '../ui/subject-link'
import { MetaParts } from '../ui/meta-parts'

/** What all reviewers together agree on. */
export function AgreementOfAll({ figures }: { figures: AgreementFigures }) {
  const { t, number } = useText()
  const { claims, agreed, alpha, people } = figures
  return (
    <FieldList
      fields={[
        { name: t('agreement.claims'), value: number(claims) },
        {
          name: t('agreement.agreed'),
          value: t('agreement.share', {
            agreed,
            percent: number(agreed / claims, { style: 'percent', maximumFractionDigits: 0 }),
          }),
        },
        { name: t('agreement.people'), value: number(people) },
        { name: t('agreement.alpha'), value: <Figure value={alpha} /> },
      ]}
    />
  )
}

export function AgreementOfPairs({ pairs }: { pairs: readonly PairAgreement[] }) {
  const { t, number } = useText()
  return (
    <DataTable
      caption={t('agreement.pairs')}
      captionUnseen
      rows={pairs}
      rowKey={({ people }) => people.map((person) => person.id).join(' ')}
      columns={[
        {
          key: 'people',
          head: t('agreement.both'),
          heading: true,
          cell: ({ people: [one, other] }) => (
            <MetaParts
              parts={[one, other].map(({ id, name }) => (
                <OutsideName to={`/trail/people?person=${id}`}>{name}</OutsideName>
              ))}
            />
          ),
        },
        { key: 'claims', head: t('agreement.claims'), numeric: true, cell: ({ claims }) => number(claims) },
        {
          key: 'agreed',
          head: t('agreement.agreed'),
          numeric: true,
          cell: ({ agreed, claims }) =>
            t('agreement.share', {
              agreed,
              percent: number(agreed / claims, { style: 'percent', maximumFractionDigits: 0 }),
            }),
        },
        { key: 'kappa', head: t('agreement.kappa'), numeric: true, cell: ({ kappa }) => <Figure value={kappa} /> },
      ]}
    />
  )
}

function Figure({ value }: { value: number | null }) {
  const { t, number } = useText()
  return (
    <>
      {value === null
        ? t('agreement.undefined')
        : number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
    </>
  )
}
