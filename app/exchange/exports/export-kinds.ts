/** What can be exported, in the order of the day's work. */
export const exportKinds = [
  'reports',
  'passages',
  'claims',
  'judgements',
  'verdicts',
  'evidence',
  'sources',
  'fields',
] as const

export type ExportKind = (typeof exportKinds)[number]

/** CSV and xlsx for spreadsheet programs, JSON Lines for programs; GeoJSON and FollowTheMoney for claims alone. */
export const exportFormats = ['csv', 'xlsx', 'jsonl', 'geojson', 'ftm'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** Whether a kind can be had in a format. */
export function isExportable(kind: ExportKind, format: ExportFormat): boolean {
  return (format !== 'geojson' && format !== 'ftm') || kind === 'claims'
}
