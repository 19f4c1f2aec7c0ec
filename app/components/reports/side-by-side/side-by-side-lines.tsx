import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type {
  SideBySideCell,
  SideBySideLine,
  SideBySideReport,
} from '../../../review/queries/reports/read-side-by-side.server'
import { besideSearch, pairAnchor } from '../../../review/rules/side-by-side-address'
import { LinkButton } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { blocksOf } from '../../ui/reading/aligned-blocks'
import { DiffText } from '../../ui/reading/diff-text'
import { Disclosure } from '../../ui/disclosure'
import { Icon } from '../../ui/icon'
import { SafeText } from '../../ui/reading/safe-text'
import { versionParts } from '../../ui/reading/version-parts'
import { useOpeningKeys } from '../../ui/keys/use-opening-keys'

interface LinesProps {
  lines: readonly SideBySideLine[]
  reports: readonly SideBySideReport[]
}

/** Several reports line by line under their sections; what tells no difference lies folded. */
export function SideBySideLines({ lines, reports }: LinesProps) {
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
                <Lines lines={rows} reports={reports} />
              </Disclosure>
            ) : (
              <Lines key={index} lines={rows} reports={reports} />
            ),
          )}
        </div>
      ))}
    </div>
  )
}

/** Folds what all tell in the same letters, and what one report tells alone. */
function placeOf({ section, cells }: SideBySideLine): { section: string | null; fold: string | null } {
  const telling = cells.flatMap((cell, at) => (cell === null ? [] : [at]))
  if (telling.length === 1) return { section, fold: String(telling[0]) }
  return {
    section,
    fold: cells.every((cell) => cell !== null && (cell.base === null || cell.identical)) ? 'identical' : null,
  }
}

function Lines({ lines, reports }: LinesProps) {
  return (
    <ol className="side-by-side-lines">
      {lines.map(({ cells }) => {
        const alone = cells.filter((cell) => cell !== null).length === 1
        return (
          <li key={cells.map((cell) => cell?.id).join()}>
            {cells.map((cell, at) => (
              <Cell
                key={at}
                cell={cell}
                at={at}
                report={reports[at]}
                alone={alone}
                search={besideSearch(reports.map((report) => report.id))}
              />
            ))}
          </li>
        )
      })}
    </ol>
  )
}

function Cell({
  cell,
  at,
  report,
  alone,
  search,
}: {
  cell: SideBySideCell | null
  at: number
  report: SideBySideReport | undefined
  alone: boolean
  /** What the address of an opened pair carries. */
  search: string
}) {
  const { t, id } = useText()
  const name = t('sideBySide.report.source', { number: id(at + 1), source: report?.source ?? '' })
  return (
    <div
      role="group"
      id={cell?.base ? pairAnchor(cell.base.passage, cell.id) : undefined}
      aria-label={name}
      className={cell === null ? 'side-by-side-absent' : cell.identical ? 'side-by-side-identical' : undefined}
    >
      <p className="side-by-side-name meta" aria-hidden="true">
        <span className="side-by-side-number">{id(at + 1)}</span>
        <bdi>
          <SafeText text={report?.source ?? ''} />
        </bdi>
      </p>
      {cell === null ? (
        <p className="meta">{t('sideBySide.absent')}</p>
      ) : (
        <Told cell={cell} alone={alone} search={search} />
      )}
    </div>
  )
}

function Told({ cell, alone, search }: { cell: SideBySideCell; alone: boolean; search: string }) {
  const text = useText()
  const { t, id } = text
  const { base } = cell
  return (
    <>
      {cell.pieces === null ? (
        <p className="tone-brick">{t('overlaps.noQuote')}</p>
      ) : (
        <DiffText parts={cell.pieces.flatMap(versionParts)} lang={cell.language} />
      )}
      <p className="row meta">
        {alone && <span>{t('sideBySide.alone')}</span>}
        {base && <span>{t('sideBySide.over', { number: id(base.at + 1), what: changeWords(cell, text) })}</span>}
        {cell.moved && (
          <span>
            <Icon name="forward" /> {t('compareReports.moved')}
          </span>
        )}
      </p>
      {base && (
        <p className="row">
          <Chip tone={base.status === 'open' ? 'amber' : 'plain'}>{t(`overlaps.status.${base.status}`)}</Chip>
          <LinkButton
            small
            look="quiet"
            to={`/overlaps/${base.passage}/${cell.id}${search}`}
            data-opens=""
            aria-label={t('overlaps.open.pair', { left: id(base.passage), right: id(cell.id) })}
          >
            {t('overlaps.open')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** What a passage did to its base, in as few words as it takes. */
function changeWords({ identical, counts: { added, removed, changed } }: SideBySideCell, { t, list }: Text): string {
  if (identical) return t('sideBySide.over.identical')
  const words = [
    added > 0 && t('sideBySide.over.added', { count: added }),
    removed > 0 && t('sideBySide.over.removed', { count: removed }),
    changed > 0 && t('sideBySide.over.changed', { count: changed }),
  ]
  const said = words.filter((word) => word !== false)
  return said.length === 0 ? t('sideBySide.over.spelling') : list(said)
}
