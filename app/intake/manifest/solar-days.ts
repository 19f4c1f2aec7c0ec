const dayMs = 86_400_000
const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/**
 * The day of the solar calendar of Iran and Afghanistan that a cell writes in its own digits; null for any other. In other digits
 * such a year may be one of the Hijra as well.
 *
 * @example
 * solarDay('۱۳۹۴/۰۴/۱۵', '1394/04/15') // '2015-07-06'
 */
export function solarDay(cell: string, folded: string): string | null {
  if (!/[۰-۹]/.test(cell)) return null
  const [, first = '', , second = '', third = ''] = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(folded) ?? []
  if (first.length === 4 && third.length <= 2) return dayOf(Number(first), Number(second), Number(third))
  return third.length === 4 && first.length <= 2 ? dayOf(Number(third), Number(second), Number(first)) : null
}

/** A day in the years that are near ours there; null where its month has no such day. */
function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1450) return null
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  // The year begins on one of three days.
  const earliest = Date.UTC(year + 621, 2, 20) + (before + day - 1) * dayMs
  const found = [0, 1, 2].find((later) => isThatDay(earliest + later * dayMs, [year, month, day]))
  return found === undefined ? null : new Date(earliest + found * dayMs).toISOString().slice(0, 10)
}

function isThatDay(instant: number, wanted: readonly number[]): boolean {
  const parts = calendar.formatToParts(instant)
  return (['year', 'month', 'day'] as const).every(
    (type, at) => Number(parts.find((part) => part.type === type)?.value) === wanted[at],
  )
}
