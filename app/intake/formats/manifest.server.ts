import Papa from 'papaparse'
import { z } from 'zod'

const row = z.object({
  file: z.string().trim().min(1),
  title: z.string().trim().min(1),
  source: z.string().trim().min(1),
  published_at: z.string().trim().default(''),
  language: z.enum(['ar', 'en', '']).default(''),
})

/** What a manifest says of one file; `published_at` is as written, `language` empty where it is to be guessed. */
export type ManifestRow = z.infer<typeof row>

/** A manifest that cannot be read; the message names the line and the column. */
export class ManifestFault extends Error {
  override name = 'ManifestFault'

  constructor(message: string, readonly line: number) {
    super(message)
  }
}

/** Reads a manifest: UTF-8 CSV with a head line `file,title,source,published_at,language`. Throws `ManifestFault`. */
export function parseManifest(csv: string): ManifestRow[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy', transformHeader: (head) => head.trim() })
  for (const column of ['file', 'title', 'source']) {
    if (!meta.fields?.includes(column)) throw new ManifestFault(`the manifest has no column "${column}"`, 1)
  }
  const fault = errors.find((error) => error.type !== 'Delimiter')
  if (fault) throw new ManifestFault(`line ${(fault.row ?? 0) + 2}: ${fault.message}`, (fault.row ?? 0) + 2)
  return data.map((fields, at) => {
    const parsed = row.safeParse(fields)
    if (parsed.success) return parsed.data
    throw new ManifestFault(`line ${at + 2}, column ${parsed.error.issues[0]?.path.join('.') ?? '?'}: ${parsed.error.issues[0]?.message ?? 'not valid'}`, at + 2)
  })
}
