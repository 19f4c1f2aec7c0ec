import type { z } from 'zod'
import { exportKinds, type ExportKind } from './export-kinds'
import { rowSchemas } from './row-schemas'

const opening = `# Exports

\`muqabala export KIND [--format csv|xlsx|jsonl|geojson] [--filter CONDITIONS] [--out FILE]\`, or the download buttons beneath lists and
on the page *Export data* (\`/exports\`). An export has all rows as they were at one moment; each is an action in the audit trail that names who,
what and how many. It takes the permission \`export-data\` (leads and administrators). \`--filter\` takes the conditions of the list of claims or
reports as its address carries them, such as \`state=confirmed&from=2015-07-01\`.

- **CSV** is UTF-8 with a byte order mark, every cell quoted. A cell that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a line end gets an
  apostrophe before it, so that no spreadsheet program takes it for a formula. Items of a list are separated by \` | \`.
- **xlsx** has sheets from right to left, and every text as text. A cell holds 32,767 characters at most: a longer text ends with \`[…]\`, and
  CSV and JSON Lines have it whole. More than 1,048,575 rows go on on a second sheet.
- **jsonl** has one JSON object a line; lists are lists, what is unknown is \`null\`.
- **geojson** (claims alone) has a feature for each claim at each place of the list that its passages name: never more exact than that place.

\`muqabala export claimreview --site https://desk.example.org --desk NAME\` writes the verdicts that hold as a JSON-LD document of
schema.org's \`ClaimReview\`, one for each claim's page under \`--site\`: the claim in 75 characters and whole, the verdict in words of both
languages (with 5 for confirmed and 1 for disputed on a scale from 1 to 5, and no number for unverifiable), its rationale, the first
appearance and the others with their sources. A stale verdict is left out until somebody looked again. It tells what is in the record; the
pages themselves are published by you.

What is sealed with somebody's first review is left out until the second is in. This page is written from the schemas in
\`app/exchange/exports/row-schemas.ts\`, and a test holds it to them.
`

/** The page that describes every kind with its columns. */
export function describeExports(): string {
  return [opening, ...exportKinds.map(describeKind)].join('\n')
}

function describeKind(kind: ExportKind): string {
  const rows = Object.entries<z.ZodType>(rowSchemas[kind].shape).map(
    ([name, schema]) => `| \`${name}\` | ${typeOf(schema)} | ${schema.description ?? ''} |`,
  )
  return `## ${kind}\n\n| column | type | meaning |\n|---|---|---|\n${rows.join('\n')}\n`
}

function typeOf(schema: z.ZodType): string {
  const { type, def } = schema as z.ZodType & { type: string; def: { innerType?: z.ZodType; format?: string } }
  if (type === 'nullable' && def.innerType) return `${typeOf(def.innerType)} or nothing`
  if (type === 'array') return 'list of texts'
  if (type === 'boolean') return 'true or false'
  if (type === 'number') return def.format === 'safeint' ? 'whole number' : 'number'
  return 'text'
}
