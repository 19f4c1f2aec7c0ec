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
