import type { ExportFormat, ExportKind } from './export-kinds'

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  ftm: 'application/jsonl; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The headers of an export of that moment: what it is, and under which name it is kept. */
export function downloadHeaders(
  { kind, format }: { kind: ExportKind; format: ExportFormat },
  at: Date,
): Record<string, string> {
  const name = `muqabala-${kind}-${at.toISOString().slice(0, 10)}.${format}`
  return { 'Content-Type': types[format], 'Content-Disposition': `attachment; filename="${name}"` }
}
