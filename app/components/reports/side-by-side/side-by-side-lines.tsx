import { useText } from '../../../i18n/context'
import type { SideBySideLine, SideBySideReport } from '../../../review/queries/reports/side-by-side'
import { isRow, RowDecision } from '../../overlaps/row-decision'
import { blocksOf } from '../../ui/reading/aligned-blocks'
import { Disclosure } from '../../ui/disclosure'
import { useOpeningKeys } from '../../ui/keys/use-opening-keys'
import { CellOfReport, type SideBySideShared } from './side-by-side-cell'

interface LinesProps extends SideBySideShared {
  lines: readonly SideBySideLine[]
  reports: readonly SideBySideReport[]
}

/** Several reports line by line under their sections; rows without a difference are folded. */
export function SideBySideLines({ lines, ...shared }: LinesProps) {
  const { reports } = shared
  const { t, id } = useText()
  const keys = useOpeningKeys<HTMLDivElement>()
  return (
    <div ref={keys}>
      {blocksOf(lines, placeOf).map(({ section, blocks }, at) => (
        <div key={at} className="aligned-section">
          <h2>
            <bdi>{section ?? t('compareReports.noSection')}</bdi>
          </h2>
          {blocks.map(({ fold, rows }, index) =>
            fold !== null && (fold === 'identical' || rows.length > 1) ? (
              <Disclosure
                key={index}
                summary={
                  fold === 'identical'
                    ? t('sideBySide.allIdentical', { count: rows.length })
                    : t('sideBySide.ownRun', {
                        count: rows.length,
                        number: id(Number(fold) + 1),
                        source: reports[Number(fold)]?.source ?? '',
                      })
                }
              >
                <Lines lines={rows} {...shared} />
              </Disclosure>
            ) : (
              <Lines key={index} lines={rows} {...shared} />
            ),
          )}
        </div>
      ))}
    </div>
  )
}

/** Rows on which all reports that have the passage have the same text are folded together, and so are rows that only one report has. */
function placeOf({ section, cells }: SideBySideLine): { section: string | null; fold: string | null } {
  const filled = cells.flatMap((cell, at) => (cell === null ? [] : [at]))
  if (filled.length === 1) return { section, fold: String(filled[0]) }
  return { section, fold: cells.every((cell) => !cell?.base || cell.identical) ? 'identical' : null }
}

function Lines({ lines, ...shared }: LinesProps) {
  const { reports, open, beside, page } = shared
  return (
    <ol className="side-by-side-lines">
      {lines.map(({ cells }) => {
        const alone = cells.filter((cell) => cell !== null).length === 1
        const opened = cells.some((cell) => cell?.base && isRow(open, cell.base.passage, cell.id))
        return (
          <li key={cells.map((cell) => cell?.id).join()}>
            {cells.map((cell, at) => (
              <CellOfReport key={at} cell={cell} at={at} report={reports[at]} alone={alone} {...shared} />
            ))}
            <MissingIn cells={cells} />
            {opened && open && <RowDecision row={open} beside={beside} page={page} />}
          </li>
        )
      })}
    </ol>
  )
}

/** The reports without the passage in one line, where there are no columns that could stay empty. */
function MissingIn({ cells }: Pick<SideBySideLine, 'cells'>) {
  const { t, id, list } = useText()
  const missing = cells.flatMap((cell, at) => (cell === null ? [id(at + 1)] : []))
  if (missing.length === 0) return null
  return <p className="side-by-side-missing meta">{t('sideBySide.missingIn', { reports: list(missing) })}</p>
}
