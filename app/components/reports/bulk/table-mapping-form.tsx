import { useText } from '../../../i18n/context'
import type { TableToMap } from '../../../intake/bulk/bulk-table.server'
import { ourColumns, verdictOf, verdicts, type OurColumn } from '../../../intake/formats/tables/mapping'
import { wordField } from '../../../intake/formats/tables/mapping-form'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Check } from '../../ui/forms/choices'
import { Field, Select } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'

const columnNames = {
  text: 'tables.column.text',
  title: 'tables.column.title',
  source: 'tables.column.source',
  published_at: 'tables.column.publishedAt',
  address: 'tables.column.address',
  forwarded_from: 'tables.column.forwardedFrom',
  place: 'tables.column.place',
  verdict: 'tables.column.verdict',
  evidence: 'tables.column.evidence',
} as const satisfies Record<OurColumn, string>

/** Which column of a table is the text, which its source, and so on; shown first, then used and saved by a name. */
export function TableMappingForm({ table, issue }: { table: TableToMap; issue: 'no-text' | 'name-taken' | undefined }) {
  const { t } = useText()
  return (
    <Card title={t('tables.columns')} className="mapping-first">
      <PostForm className="form" preventScrollReset>
        <ColumnFields table={table} missing={issue === 'no-text'} />
        <ReadingFields table={table} />
        <Field
          name="name"
          optional
          maxLength={100}
          label={t('tables.name')}
          hint={t('tables.name.hint')}
          defaultValue={table.chosen.name || table.from}
          error={issue === 'name-taken' ? t('tables.name.taken') : undefined}
        />
        {issue === 'name-taken' && <Check name="replace" value="yes" label={t('tables.name.replace')} />}
        <div className="form-end">
          <Button look="primary">{t('tables.use')}</Button>
          <Button formMethod="get">{t('tables.show')}</Button>
        </div>
      </PostForm>
    </Card>
  )
}

/** For each of our columns the one of the table; `missing` says that none is its text. */
function ColumnFields({ table, missing }: { table: TableToMap; missing: boolean }) {
  const { t } = useText()
  const { mapping } = table.chosen
  const heads = [...new Set(table.sheets.flatMap((sheet) => sheet.heads))].filter((head) => head.trim() !== '')
  const options = heads.map((head) => ({ value: head, label: head }))
  return (
    <>
      {ourColumns.map((column) => (
        <Select
          key={column}
          name={column}
          label={t(columnNames[column])}
          blank={t(column === 'text' ? 'tables.column.choose' : 'tables.column.none')}
          options={options}
          defaultValue={mapping[column] ?? ''}
          error={column === 'text' && missing ? t('tables.column.text.missing') : undefined}
        />
      ))}
    </>
  )
}

/** How its rows are read: as reports or claims, in which order their days are written, and what their verdicts mean. */
function ReadingFields({ table }: { table: TableToMap }) {
  const { t } = useText()
  const { mapping, order } = table.chosen
  return (
    <>
      <Select
        name="rows"
        label={t('tables.rows.are')}
        hint={t('tables.rows.hint')}
        blank={t('tables.rows.reports')}
        options={[{ value: 'claims', label: t('tables.rows.claims') }]}
        defaultValue={mapping.rows ?? ''}
      />
      <Select
        name="order"
        label={t('tables.order')}
        blank={t('tables.order.told')}
        options={(['day-first', 'month-first'] as const).map((value) => ({
          value,
          label: t(`preview.question.order.${value}`),
        }))}
        defaultValue={order ?? ''}
      />
      {table.words.map((word) => (
        <Select
          key={word}
          name={`${wordField}${word}`}
          label={t('tables.verdict', { word })}
          blank={t('tables.verdict.none')}
          options={verdicts.map((value) => ({ value, label: t(`frame.state.${value}`) }))}
          defaultValue={verdictOf(word, mapping.verdicts) ?? ''}
        />
      ))}
    </>
  )
}
