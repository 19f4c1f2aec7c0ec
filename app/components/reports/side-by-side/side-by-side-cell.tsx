import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { RowToJudge } from '../../../review/queries/overlaps/row-to-judge.server'
import type { SideBySideCell, SideBySideReport } from '../../../review/queries/reports/side-by-side'
import { besideSearch, pairAnchor, type Beside } from '../../../review/rules/side-by-side-address'
import { isRow, OpenRow } from '../../overlaps/row-decision'
import { LinkButton } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { DiffText } from '../../ui/reading/diff-text'
import { SafeText } from '../../ui/reading/safe-text'
import { versionParts } from '../../ui/reading/version-parts'

/** What all lines of one comparison share. */
export interface SideBySideShared {
  beside: Beside
  /** The page of the comparison. */
  page: number
  mayJudge: boolean
  open: RowToJudge | null
}

interface CellProps extends SideBySideShared {
  cell: SideBySideCell | null
  at: number
  report: SideBySideReport | undefined
  alone: boolean
}

/** What one report says on a line, or that it says nothing there. */
export function CellOfReport({ cell, at, report, ...shared }: CellProps) {
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
      {cell === null ? <p className="meta">{t('sideBySide.absent')}</p> : <CellText cell={cell} {...shared} />}
    </div>
  )
}

type CellTextProps = Omit<CellProps, 'at' | 'report' | 'cell'> & { cell: SideBySideCell }

function CellText({ cell, alone, ...shared }: CellTextProps) {
  const text = useText()
  const { t, id } = text
  const { base } = cell
  return (
    <>
      {cell.pieces === null ? (
        <p className="tone-brick">{t('overlaps.noQuote')}</p>
      ) : (
        <DiffText parts={versionParts(cell.pieces, base?.order !== 'unknown')} lang={cell.language} />
      )}
      <p className="row meta">
        {alone && <span>{t('sideBySide.alone')}</span>}
        {base && (
          <span>
            {t(base.order === 'unknown' ? 'sideBySide.beside' : 'sideBySide.over', {
              number: id(base.at + 1),
              what: changeWords(cell, text),
            })}
          </span>
        )}
        {cell.moved && (
          <span>
            <Icon name="forward" /> {t('compareReports.moved')}
          </span>
        )}
      </p>
      {base && <CellPair cell={cell} base={base} {...shared} />}
    </>
  )
}

/** The status of a passage's pair with the passage it is compared with, and the links that open it for judging. */
function CellPair({
  cell,
  base,
  beside,
  page,
  mayJudge,
  open,
}: Omit<CellTextProps, 'alone'> & { base: NonNullable<SideBySideCell['base']> }) {
  const { t, id } = useText()
  const waits = base.status === 'open'
  return (
    <p className="row">
      <Chip tone={waits ? 'amber' : 'accent'} icon={waits ? undefined : 'check'}>
        {t(`overlaps.status.${base.status}`)}
      </Chip>
      {mayJudge && waits && !cell.identical && !isRow(open, base.passage, cell.id) && (
        <OpenRow beside={beside} page={page} left={base.passage} right={cell.id} />
      )}
      <LinkButton
        small
        look="quiet"
        to={`/overlaps/${base.passage}/${cell.id}${besideSearch(beside)}`}
        data-opens=""
        aria-label={t('overlaps.open.pair', { left: id(base.passage), right: id(cell.id) })}
      >
        {t('overlaps.open')}
      </LinkButton>
    </p>
  )
}

/** What a passage did to its base, or how the two differ where it is unknown which came first, in as few words as it takes. */
function changeWords(
  { identical, base, counts: { added, removed, changed } }: SideBySideCell,
  { t, list }: Text,
): string {
  if (identical) return t('sideBySide.over.identical')
  const way = base?.order === 'unknown' ? 'beside' : 'over'
  const words = [
    added > 0 && t(`sideBySide.${way}.added`, { count: added }),
    removed > 0 && t(`sideBySide.${way}.removed`, { count: removed }),
    changed > 0 && t(`sideBySide.${way}.changed`, { count: changed }),
  ]
  const said = words.filter((word) => word !== false)
  return said.length === 0 ? t('sideBySide.over.spelling') : list(said)
}
