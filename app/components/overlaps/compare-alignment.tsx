import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import type { RowToJudge } from '../../review/queries/overlaps/row-to-judge.server'
import { besideSearch, pairAnchor, type Beside } from '../../review/rules/side-by-side-address'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { blocksOf } from '../ui/reading/aligned-blocks'
import { DiffText, type TextPart } from '../ui/reading/diff-text'
import { Disclosure } from '../ui/disclosure'
import { Icon } from '../ui/icon'
import { useOpeningKeys } from '../ui/keys/use-opening-keys'
import { isRow, OpenRow, RowDecision } from './row-decision'

interface Passage {
  id: number
  section: string | null
  language: string
  parts: TextPart[] | null
}

interface Row {
  kind: 'identical' | 'changed' | 'only-left' | 'only-right'
  left: Passage | null
  right: Passage | null
  moved: boolean
  status: 'open' | 'same' | 'update' | 'conflict' | 'different' | 'unsure' | 'settled' | null
}

interface RowsProps {
  rows: readonly Row[]
  beside: Beside
  /** The page of the comparison. */
  page: number
  /** It is unknown which of the two came out first. */
  unordered: boolean
  mayJudge: boolean
  open: RowToJudge | null
}

/** Two reports passage by passage under their sections; what is identical lies folded. */
export function CompareAlignment({ rows, ...shared }: RowsProps) {
  const { t } = useText()
  const keys = useOpeningKeys<HTMLDivElement>()
  return (
    <div ref={keys}>
      {blocksOf(rows, placeOf).map(({ section, blocks }, at) => (
        <div key={at} className="aligned-section">
          <h2>
            <bdi>{section ?? t('compareReports.noSection')}</bdi>
          </h2>
          {blocks.map((block, index) =>
            block.fold ? (
              <Disclosure key={index} summary={t('compareReports.identical', { count: block.rows.length })}>
                <Rows rows={block.rows} {...shared} />
              </Disclosure>
            ) : (
              <Rows key={index} rows={block.rows} {...shared} />
            ),
          )}
        </div>
      ))}
    </div>
  )
}

function placeOf({ kind, left, right }: Row) {
  return { section: (left ?? right)?.section ?? null, fold: kind === 'identical' ? kind : null }
}

function Rows({ rows, ...shared }: RowsProps) {
  return (
    <ol className="aligned">
      {rows.map((row) => (
        <AlignedPair key={`${row.left?.id}-${row.right?.id}`} row={row} {...shared} />
      ))}
    </ol>
  )
}

type PairProps = Omit<RowsProps, 'rows'> & { row: Row }

function AlignedPair(props: PairProps) {
  const { row, beside, page, unordered, open } = props
  const { left, right, kind } = row
  const alone = kind === 'only-left' || kind === 'only-right'
  return (
    <li
      className={alone && unordered ? undefined : `aligned-${kind}`}
      id={left && right ? pairAnchor(left.id, right.id) : undefined}
    >
      <Side passage={left} kind={kind} unordered={unordered} />
      <Side passage={right} kind={kind} unordered={unordered} />
      {left && right && <RowFoot {...props} pair={{ left: left.id, right: right.id }} />}
      {left && right && isRow(open, left.id, right.id) && <RowDecision row={open} beside={beside} page={page} />}
    </li>
  )
}

const icons = { identical: 'check', changed: 'differs', 'only-left': 'minus', 'only-right': 'plus' } as const
const tones = { identical: 'plain', changed: 'amber', 'only-left': 'brick', 'only-right': 'green' } as const

function KindChip({ kind, unordered }: { kind: Row['kind']; unordered: boolean }) {
  const { t } = useText()
  return unordered && kind !== 'identical' && kind !== 'changed' ? (
    <Chip>{t(`compareReports.row.${kind}`)}</Chip>
  ) : (
    <Chip tone={tones[kind]} icon={icons[kind]}>
      {t(`compareReports.row.${kind}`)}
    </Chip>
  )
}

function RowFoot({
  row: { kind, moved, status },
  pair: { left, right },
  beside,
  page,
  unordered,
  mayJudge,
  open,
}: PairProps & { pair: { left: number; right: number } }) {
  const { t, id } = useText()
  return (
    <p className="row">
      <KindChip kind={kind} unordered={unordered} />
      {moved && (
        <span className="meta">
          <Icon name="forward" /> {t('compareReports.moved')}
        </span>
      )}
      {status !== null && status !== 'open' && (
        <Chip tone="accent" icon="check">
          {t(`overlaps.status.${status}`)}
        </Chip>
      )}
      {mayJudge && kind === 'changed' && status === 'open' && !isRow(open, left, right) && (
        <OpenRow beside={beside} page={page} left={left} right={right} />
      )}
      <LinkButton
        small
        look="quiet"
        to={`/overlaps/${left}/${right}${besideSearch(beside)}`}
        data-opens=""
        aria-label={t('overlaps.open.pair', { left: id(left), right: id(right) })}
      >
        {t('overlaps.open')}
      </LinkButton>
    </p>
  )
}

function Side({
  passage,
  kind,
  unordered,
}: {
  passage: Passage | null
  kind: Row['kind']
  unordered: boolean
}): ReactNode {
  const { t } = useText()
  if (passage === null) {
    return (
      <p className="aligned-absent">
        <KindChip kind={kind} unordered={unordered} />
      </p>
    )
  }
  if (passage.parts === null) return <p className="tone-brick">{t('overlaps.noQuote')}</p>
  return (
    <div className={kind === 'only-left' || kind === 'only-right' ? 'aligned-alone' : undefined}>
      <DiffText parts={passage.parts} lang={passage.language} />
    </div>
  )
}
