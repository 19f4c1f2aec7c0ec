import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/context'
import { besideSearch, pairAnchor, rowAddress, type Beside } from '../../review/rules/side-by-side-address'
import type { RowToJudge } from '../../review/queries/overlaps/row-to-judge.server'
import { LinkButton } from '../ui/button'
import { CompareDecisions } from './compare-decisions'

interface RowPlace {
  beside: Beside
  /** The page of the comparison that the row is on. */
  page: number
  left: number
  right: number
}

/** Whether this row is the one that is open. */
export function isRow(open: RowToJudge | null, one: number, two: number): open is RowToJudge {
  return open !== null && pairAnchor(open.left, open.right) === pairAnchor(one, two)
}

/** Opens a changed row of reports side by side for judging, on the page where it stands. */
export function OpenRow({ beside, ...row }: RowPlace) {
  const { t, id } = useText()
  return (
    <LinkButton
      small
      to={rowAddress(beside, row, row)}
      preventScrollReset
      aria-label={t('compareReports.judge.one', { left: id(row.left), right: id(row.right) })}
    >
      {t('compareReports.judge')}
    </LinkButton>
  )
}

/** The decisions on a row of reports side by side, in its place: afterwards the page is there again, at this row. */
export function RowDecision({ row, beside, page }: { row: RowToJudge; beside: Beside; page: number }) {
  const { t } = useText()
  const { left, right, newer, claim, consequences, claimWords, likely, request } = row
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    // With the row's own texts, which its decisions are about.
    place.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [left, right])
  return (
    <div ref={place} tabIndex={-1} className="row-decision">
      <CompareDecisions
        key={`${left}-${right}`}
        action={`/overlaps/${left}/${right}${besideSearch(beside)}`}
        consequences={consequences}
        claim={claim}
        claimWords={claimWords}
        likely={likely}
        values={{ seen: '', newer: String(newer), stay: 'yes', request }}
        aside={
          <LinkButton small look="quiet" to={rowAddress(beside, { left, right, page })} preventScrollReset>
            {t('frame.cancel')}
          </LinkButton>
        }
      />
    </div>
  )
}
