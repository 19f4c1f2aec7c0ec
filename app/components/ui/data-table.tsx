import { useRef, type ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { classes } from './tone'
import { useRowClicks } from './use-row-clicks'

export interface Column<Row> {
  /** Unique in its table. */
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** The cell that names its row. */
  heading?: boolean
  /** A heading that is a number alone, which the head of its column explains on a narrow screen too. */
  labelled?: boolean
  /** Left out on a narrow screen, where the page of the row says it. */
  wideOnly?: boolean
  /** On a narrow screen it stands beside its neighbours, and of its label only what a number needs is left. */
  beside?: boolean
  numeric?: boolean
}

interface DataTableProps<Row> {
  /** Says what the table holds; `captionUnseen` keeps it for screen readers. */
  caption: ReactNode
  captionUnseen?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** Stays a table on a narrow screen, where what is around it scrolls sideways. */
  sideways?: boolean
}

/** A table that turns into labelled lines on a narrow screen. */
export function DataTable<Row>({ caption, captionUnseen, columns, rows, rowKey, sideways }: DataTableProps<Row>) {
  const table = useRef<HTMLTableElement>(null)
  useRowClicks(table)
  return (
    <table className={classes('table', !sideways && 'table-lines')} ref={table}>
      <caption className={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A count of nothing is left out: the Arabic zero looks like a bullet. */
function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { number } = useText()
  const { numeric, wideOnly, beside } = column
  const className = classes(numeric && 'numeric', wideOnly && 'wide-only', beside && 'beside') || undefined
  const shown = column.cell(row)
  const content = column.numeric && shown === number(0) ? null : shown
  if (column.heading) {
    return (
      <th scope="row" className={className} data-label={column.labelled ? column.head : undefined}>
        {content}
      </th>
    )
  }
  return (
    <td className={className} data-label={column.head}>
      <span>{content}</span>
    </td>
  )
}
