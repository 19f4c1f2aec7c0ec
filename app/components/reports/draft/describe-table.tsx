import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useText } from '../../../i18n/context'
import type { readDescribePage } from '../../../intake/draft/describe-draft.server'
import { Button } from '../../ui/button'
import { Check } from '../../ui/forms/choices'
import { DateField } from '../../ui/forms/date-field'
import { Field } from '../../ui/forms/field'
import { SafeText } from '../../ui/reading/safe-text'
import { NearReportWords } from './near-reports'
import { Suggestions } from '../../ui/forms/suggestions'

type DescribePage = Awaited<ReturnType<typeof readDescribePage>>
type Row = DescribePage['rows'][number]

/** The list of sources that every field of a source offers. */
export const sourceList = 'describe-sources'

interface DescribeTableProps {
  page: Pick<DescribePage, 'rows' | 'sources' | 'from'>
  /** Where the reports' text is shown, without its query. */
  draft: string
  /** Says what is missing or not valid. */
  check: boolean
}

/** The reports of one text in a table: title, source and day of each, with what is known of it. */
export function DescribeTable({ page: { rows, sources, from }, draft, check }: DescribeTableProps) {
  const { t } = useText()
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set())
  const names = new Set([...sources, ...typed])
  return (
    <>
      <Suggestions id={sourceList} words={names} />
      <table className="table table-lines describe-table">
        <thead>
          <tr>
            <th scope="col">{t('describe.report')}</th>
            <th scope="col">{t('reports.field.title')}</th>
            <th scope="col">{t('reports.field.source')}</th>
            <th scope="col">{t('intake.day')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <DescribedRow
              key={row.start}
              {...{ row, check, draft }}
              number={from + at + 1}
              onSource={(name) => setTyped((before) => new Set([...before, name]))}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface DescribedRowProps {
  row: Row
  number: number
  draft: string
  check: boolean
  /** Called with a source that was typed, so that the other rows offer it. */
  onSource: (name: string) => void
}

function DescribedRow({ row, number: nth, draft, check, onSource }: DescribedRowProps) {
  const { t, number } = useText()
  const { start, title, issues } = row
  const left = row.stored !== null || row.repeats
  const names = { number: number(nth) }
  const said = (field: 'title' | 'day') => {
    const issue = check && !left ? issues[field] : undefined
    return issue && t(`intake.details.${issue}`, { similar: '' })
  }
  return (
    <tr id={`report-${start}`}>
      <th scope="row">
        <Link to={`${draft}?report=${start}`} aria-label={t('describe.look', names)}>
          {number(nth)}
        </Link>
        <RowFacts row={row} />
      </th>
      <td className="describe-title">
        <Field
          label={t('describe.titleOf', names)}
          name={`title-${start}`}
          maxLength={500}
          defaultValue={title}
          error={said('title')}
        />
      </td>
      <td className="describe-source">
        <SourceCell {...{ row, names, onSource }} check={check && !left} />
      </td>
      <td className="describe-day">
        <DateField
          label={t('describe.dayOf', names)}
          name={`day-${start}`}
          defaultValue={row.day}
          hint={row.dayWords === null ? undefined : t('intake.day.guessed', { words: row.dayWords })}
          error={said('day')}
        />
      </td>
    </tr>
  )
}

/** How long it is, and whether its text is there already. */
function RowFacts({ row }: { row: Row }) {
  const { t } = useText()
  return (
    <span className="meta describe-facts">
      <span>{t('reports.passages', { count: row.passages })}</span>
      {row.repeats && <span className="tone-amber">{t('intake.repeats')}</span>}
      {row.stored !== null && <Link to={`/reports/${row.stored}`}>{t('intake.known.open')}</Link>}
      {row.near !== null && <NearReportWords near={row.near} />}
    </span>
  )
}

interface SourceCellProps extends Pick<DescribedRowProps, 'row' | 'check' | 'onSource'> {
  names: { number: string }
}

function SourceCell({ row, names, check, onSource }: SourceCellProps) {
  const { t } = useText()
  const { start, source, nearSource, issues } = row
  const issue = check ? (issues.source ?? issues.sourceName) : undefined
  return (
    <>
      <Field
        // Another value came from the server: the field shows it.
        key={source}
        label={t('describe.sourceOf', names)}
        name={`source-${start}`}
        maxLength={200}
        list={sourceList}
        autoComplete="off"
        defaultValue={source}
        hint={row.guessed ? t('describe.source.guessed') : undefined}
        error={issue && t(`intake.details.${issue}`, { similar: nearSource ?? '' })}
        onBlur={({ currentTarget }) => currentTarget.value.trim() !== '' && onSource(currentTarget.value.trim())}
      />
      {nearSource !== null && (
        <div className="stack-tight">
          <Button small name="do" value={`use-near ${start}`}>
            <SafeText text={t('describe.source.use', { similar: nearSource })} />
          </Button>
          <Check
            name={`another-${start}`}
            value={nearSource}
            label={t('intake.source.another', { similar: nearSource })}
            defaultChecked={row.another === nearSource}
          />
        </div>
      )}
    </>
  )
}
