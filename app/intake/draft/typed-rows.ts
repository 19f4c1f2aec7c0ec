import { z } from 'zod'
import type { TypedRow } from './describe-draft.server'

/** A form of the table has more fields than anybody types into it. */
const mostRows = 200

const row = z.object({
  report: z.coerce.number().int().nonnegative().max(1_000_000_000),
  title: z.string().catch(''),
  source: z.string().catch(''),
  day: z.string().catch(''),
  another: z.string().catch(''),
})

/**
 * The rows of the table that describes reports, from the fields `title-<start>`, `source-<start>`, `day-<start>` and
 * `another-<start>`, where `start` is the report's place in the text.
 */
export function readTypedRows(form: FormData): TypedRow[] {
  const starts = [...form.keys()].flatMap((name) => /^title-(\d{1,9})$/.exec(name)?.[1] ?? [])
  return [...new Set(starts)]
    .slice(0, mostRows)
    .map((start) =>
      row.parse({
        report: start,
        ...Object.fromEntries(
          ['title', 'source', 'day', 'another'].map((field) => [field, form.get(`${field}-${start}`)]),
        ),
      }),
    )
}
