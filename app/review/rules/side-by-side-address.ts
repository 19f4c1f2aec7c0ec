/** So many reports stand side by side: more leave no room to read. */
export const maxReportsSideBySide = 6

/** Reports side by side, in the order in which they stand. */
export interface Beside {
  reports: readonly number[]
  /** Whoever looks says that they came out in this order, whatever their times of publication say. */
  ordered: boolean
}

const orderParameter = 'order'
const givenOrder = 'given'

/** Whether an address says that its reports came out in the order in which it names them. */
export function hasGivenOrder(search: URLSearchParams): boolean {
  return search.get(orderParameter) === givenOrder
}

/** Where these reports stand side by side; two have a page of their own, on which all that is identical can be judged at once. */
export function sideBySideAddress(reports: readonly number[], ordered = false): string {
  const [first, second, ...others] = reports
  if (first === undefined) return '/reports'
  if (second === undefined) return `/reports/${first}`
  const order = ordered ? [[orderParameter, givenOrder]] : []
  if (others.length > 0)
    return `/reports/side-by-side?${new URLSearchParams([...reports.map((report) => ['report', String(report)]), ...order])}`
  return `/reports/${first}/compare/${second}${ordered ? `?${new URLSearchParams(order)}` : ''}`
}

/** The same things in another order: the one at this place before the one that stands before it. */
export function swappedBefore<T>(all: readonly T[], at: number): T[] {
  return [...all.slice(0, at - 1), ...all.slice(at, at + 1), ...all.slice(at - 1, at), ...all.slice(at + 1)]
}

interface Row {
  left: number
  right: number
  /** Which page of the comparison it is on. */
  page: number
}

/** The row of a pair on the page of these reports side by side; `open` is a row there that is opened for judging. */
export function rowAddress({ reports, ordered }: Beside, row: Row, open?: { left: number; right: number }): string {
  const address = pageAddress({ reports, ordered }, row.page)
  const opened = open ? `${address.includes('?') ? '&' : '?'}judge=${open.left}-${open.right}` : ''
  return `${address}${opened}#${pairAnchor(row.left, row.right)}`
}

/** A page of the rows of these reports side by side. */
export function pageAddress({ reports, ordered }: Beside, page: number): string {
  const address = sideBySideAddress(reports, ordered)
  return page === 1 ? address : `${address}${address.includes('?') ? '&' : '?'}page=${page}`
}

/** The pair whose row an address opens for judging; null where it opens none. */
export function readOpenRow(search: URLSearchParams): { left: number; right: number } | null {
  const [, left, right] = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(search.get('judge') ?? '') ?? []
  return left === undefined || right === undefined || left === right
    ? null
    : { left: Number(left), right: Number(right) }
}

const parameter = 'beside'

/** What the address of a pair carries, with its question mark, where it was opened from these reports side by side: it leads on through them. */
export function besideSearch({ reports, ordered }: Beside): string {
  return `?${parameter}=${reports.join('-')}${ordered ? `&${orderParameter}=${givenOrder}` : ''}`
}

/** The reports side by side that a pair was opened from, in the order in which they stand; null where it was not. */
export function readBeside(search: URLSearchParams): Beside | null {
  const written = search.get(parameter) ?? ''
  if (!/^[1-9]\d{0,8}(-[1-9]\d{0,8}){1,5}$/.test(written)) return null
  const reports = written.split('-').map(Number)
  return new Set(reports).size === reports.length ? { reports, ordered: hasGivenOrder(search) } : null
}

/** The name of a pair's row on the page of the reports side by side, whichever passage is named first. */
export function pairAnchor(one: number, two: number): string {
  return `pair-${Math.min(one, two)}-${Math.max(one, two)}`
}
