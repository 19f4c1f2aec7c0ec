/** So many reports stand side by side: more leave no room to read. */
export const maxReportsSideBySide = 6

/** Where these reports stand side by side; two have a page of their own, on which all that is identical can be judged at once. */
export function sideBySideAddress(reports: readonly number[]): string {
  const [first, second, ...others] = reports
  if (first === undefined) return '/reports'
  if (second === undefined) return `/reports/${first}`
  return others.length === 0
    ? `/reports/${first}/compare/${second}`
    : `/reports/side-by-side?${new URLSearchParams(reports.map((report) => ['report', String(report)]))}`
}

/** The row of a pair on the page of these reports side by side. */
export function rowAddress(reports: readonly number[], pair: { left: number; right: number; page: number }): string {
  const address = sideBySideAddress(reports)
  const page = pair.page === 1 ? '' : `${address.includes('?') ? '&' : '?'}page=${pair.page}`
  return `${address}${page}#${pairAnchor(pair.left, pair.right)}`
}

const parameter = 'beside'

/** What the address of a pair carries, with its question mark, where it was opened from these reports side by side: it leads on through them. */
export function besideSearch(reports: readonly number[]): string {
  return `?${parameter}=${reports.join('-')}`
}

/** The reports side by side that a pair was opened from, in the order in which they stand; null where it was not. */
export function readBeside(search: URLSearchParams): number[] | null {
  const written = search.get(parameter) ?? ''
  if (!/^[1-9]\d{0,8}(-[1-9]\d{0,8}){1,5}$/.test(written)) return null
  const reports = written.split('-').map(Number)
  return new Set(reports).size === reports.length ? reports : null
}

/** The name of a pair's row on the page of the reports side by side, whichever passage is named first. */
export function pairAnchor(one: number, two: number): string {
  return `pair-${Math.min(one, two)}-${Math.max(one, two)}`
}
