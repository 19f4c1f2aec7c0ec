import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { pairAnchor } from '../../review/rules/side-by-side-address'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { blocksOf } from '../ui/reading/aligned-blocks'
import { DiffText, type TextPart } from '../ui/reading/diff-text'
import { Disclosure } from '../ui/disclosure'
import { Icon } from '../ui/icon'
import { useOpeningKeys } from '../ui/keys/use-opening-keys'

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
  /** What the address of an opened pair carries. */
  search: string
}

/** Two reports passage by passage under their sections; what is identical lies folded. */
export function CompareAlignment({ rows, search }: RowsProps) {
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
                <Rows rows={block.rows} search={search} />
              </Disclosure>
            ) : (
              <Rows key={index} rows={block.rows} search={search} />
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

function Rows({ rows, search }: RowsProps) {
  return (
    <ol className="aligned">
      {rows.map((row) => (
        <AlignedPair key={`${row.left?.id}-${row.right?.id}`} row={row} search={search} />
      ))}
    </ol>
  )
}

function AlignedPair({ row, search }: { row: Row; search: string }) {
  const { left, right, kind } = row
  return (
    <li className={`aligned-${kind}`} id={left && right ? pairAnchor(left.id, right.id) : undefined}>
      <Side passage={left} kind={kind} />
      <Side passage={right} kind={kind} />
      {left && right && <RowFoot row={row} to={`/overlaps/${left.id}/${right.id}${search}`} />}
    </li>
  )
}

const icons = { identical: 'check', changed: 'differs', 'only-left': 'minus', 'only-right': 'plus' } as const
const tones = { identical: 'plain', changed: 'amber', 'only-left': 'brick', 'only-right': 'green' } as const

function KindChip({ kind }: { kind: Row['kind'] }) {
  const { t } = useText()
  return (
    <Chip tone={tones[kind]} icon={icons[kind]}>
      {t(`compareReports.row.${kind}`)}
    </Chip>
  )
}

function RowFoot({ row: { kind, moved, status, left, right }, to }: { row: Row; to: string }) {
  const { t, id } = useText()
  return (
    <p className="row">
      <KindChip kind={kind} />
      {moved && (
        <span className="meta">
          <Icon name="forward" /> {t('compareReports.moved')}
        </span>
      )}
      {status !== null && status !== 'open' && <Chip>{t(`overlaps.status.${status}`)}</Chip>}
      <LinkButton
        small
        look="quiet"
        to={to}
        data-opens=""
        aria-label={t('overlaps.open.pair', { left: id(left?.id ?? 0), right: id(right?.id ?? 0) })}
      >
        {t('overlaps.open')}
      </LinkButton>
    </p>
  )
}

function Side({ passage, kind }: { passage: Passage | null; kind: Row['kind'] }): ReactNode {
  const { t } = useText()
  if (passage === null) {
    return (
      <p className="aligned-absent">
        <KindChip kind={kind} />
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
