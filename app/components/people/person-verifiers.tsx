import type { Verifier } from '../../audit/history/who-verified.server'
import { useText } from '../../i18n/context'
import { DataTable } from '../ui/data-table'
import { OutsideName } from '../ui/subject-link'

const verdicts = ['confirmed', 'disputed', 'unverifiable'] as const
const judgements = ['same', 'update', 'conflict', 'different', 'unsure'] as const

/** Each reviewer's decisions in numbers. `search` is the filter in force, which a name's link keeps. */
export function VerifierTable({ verifiers, search }: { verifiers: readonly Verifier[]; search: string }) {
  const { t, number } = useText()
  function addressOf(person: number): string {
    const next = new URLSearchParams(search)
    next.delete('before')
    next.set('person', String(person))
    return `/trail/people?${next}`
  }
  return (
    <DataTable
      caption={t('trail.verifiers.caption')}
      rows={verifiers}
      rowKey={({ person }) => person?.id ?? 'command line'}
      columns={[
        {
          key: 'person',
          head: t('trail.filter.person'),
          heading: true,
          cell: ({ person }) =>
            person ? (
              <OutsideName to={addressOf(person.id)}>{person.name}</OutsideName>
            ) : (
              t('trail.verifiers.commandLine')
            ),
        },
        ...verdicts.map((decision) => ({
          key: decision,
          head: t(`frame.state.${decision}`),
          numeric: true,
          cell: (row: Verifier) => number(row.verdicts[decision]),
        })),
        ...judgements.map((decision) => ({
          key: decision,
          head: t(`compare.judgement.${decision}`),
          numeric: true,
          cell: (row: Verifier) => number(row.judgements[decision]),
        })),
        {
          key: 'evidence',
          head: t('trail.verifiers.evidence'),
          numeric: true,
          cell: ({ evidence }) => number(evidence),
        },
        { key: 'reviews', head: t('trail.verifiers.reviews'), numeric: true, cell: ({ reviews }) => number(reviews) },
        {
          key: 'takenBack',
          head: t('trail.verifiers.takenBack'),
          numeric: true,
          cell: ({ takenBack }) => number(takenBack),
        },
      ]}
    />
  )
}
