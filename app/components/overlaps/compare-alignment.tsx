import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { blocksOf } from '../ui/aligned-blocks'
import { DiffText, type TextPart } from '../ui/diff-text'
import { Disclosure } from '../ui/disclosure'
import { Icon } from '../ui/icon'
import { useOpeningKeys } from '../ui/use-opening-keys'

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

/** Two reports passage by passage under their sections; what is identical lies folded. */
export function CompareAlignment({ rows }: { rows: readonly Row[] }) {
  const { t } = useText()
  const keys = useOpeningKeys<HTMLDivElement>()
  return (
    <div ref={keys}>
      {blocksOf(rows, told).map(({ section, blocks }, at) => (
        <div key={at} className="aligned-section">
          <h2>
            <bdi>{section ?? t('against.noSection')}</bdi>
          </h2>
          {blocks.map((block, index) =>
            block.fold ? (
              <Disclosure key={index} summary={t('against.identical', { count: block.rows.length })}>
                <Rows rows={block.rows} />
              </Disclosure>
            ) : (
              <Rows key={index} rows={block.rows} />
            ),
          )}
        </div>
      ))}
    </div>
  )
}

function told({ kind, left, right }: Row) {
  return { section: (left ?? right)?.section ?? null, fold: kind === 'identical' ? kind : null }
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ol className="aligned">
      {rows.map((row) => (
        <AlignedPair key={`${row.left?.id}-${row.right?.id}`} row={row} />
      ))}
    </ol>
  )
}

function AlignedPair({ row }: { row: Row }) {
  const { left, right, kind } = row
  return (
    <li className={`aligned-${kind}`}>
      <Side passage={left} kind={kind} />
      <Side passage={right} kind={kind} />
      {left && right && <RowFoot row={row} left={left.id} right={right.id} />}
    </li>
  )
}

const icons = { identical: 'check', changed: 'differs', 'only-left': 'minus', 'only-right': 'plus' } as const
const tones = { identical: 'plain', changed: 'amber', 'only-left': 'brick', 'only-right': 'green' } as const

function KindChip({ kind }: { kind: Row['kind'] }) {
  const { t } = useText()
  return (
    <Chip tone={tones[kind]} icon={icons[kind]}>
      {t(`against.row.${kind}`)}
    </Chip>
  )
}

function RowFoot({ row: { kind, moved, status }, left, right }: { row: Row; left: number; right: number }) {
  const { t, id } = useText()
  return (
    <p className="row">
      <KindChip kind={kind} />
      {moved && (
        <span className="meta">
          <Icon name="forward" /> {t('against.moved')}
        </span>
      )}
      {status !== null && status !== 'open' && <Chip>{t(`overlaps.status.${status}`)}</Chip>}
      <LinkButton
        small
        look="quiet"
        to={`/overlaps/${left}/${right}`}
        data-opens=""
        aria-label={t('overlaps.open.pair', { left: id(left), right: id(right) })}
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
