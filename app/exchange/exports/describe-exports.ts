import type { z } from 'zod'
import { exportKinds, type ExportKind } from './export-kinds'
import { rowSchemas } from './row-schemas'

const opening = `# Exports

\`muqabala export KIND [--format csv|xlsx|jsonl|geojson|ftm] [--filter CONDITIONS] [--out FILE]\`, or the download buttons beneath lists and
on the page *Export data* (\`/exports\`). An export has all rows as they were at one moment; each is an action in the audit trail that names who,
what and how many. It takes the permission \`export-data\` (leads and administrators). \`--filter\` takes the conditions of the list of claims or
reports as its address carries them, such as \`state=confirmed&from=2015-07-01\`.

In the browser more than 10,000 rows are written by a worker into a file: *Export data* shows how far it is, and whoever asked downloads
it for 24 hours. Each download is an action; a file that nobody downloads is none. The files lie in \`exports\` within
the folder of files.

- **CSV** is UTF-8 with a byte order mark, every cell quoted. A cell that begins with \`=\`, \`+\`, \`-\`, \`@\` (full width and after blanks too), a tab or a
  line end gets an apostrophe before it, so that no spreadsheet program takes it for a formula; one that has such an apostrophe gets one more. A
  number with its sign stays (\`-4.5\`, \`+963 11 555 0123\`). Items of a list are separated by \` | \`.
- **xlsx** has sheets from right to left, and every text as text. A cell holds 32,767 characters at most: a longer text ends with \`[…]\`, and
  CSV and JSON Lines have it whole. More than 1,048,575 rows go on on a second sheet.
- **jsonl** has one JSON object a line; lists are lists, what is unknown is \`null\`.
- **geojson** (claims alone) has a feature for each claim at each place of the list that its passages name: never more exact than that place.
- **ftm** (claims alone) has FollowTheMoney statements, one JSON object a line: a claim is an \`Event\`, its reports are \`Article\`s that
  \`Documentation\`s tie to it, their sources \`Organization\`s. Each day and place that a source gives is a statement of its own with its
  words in \`original_value\` and the source in \`origin\`.

\`muqabala export claimreview --site https://desk.example.org --desk NAME\` writes the verdicts that hold as a JSON-LD document of
schema.org's \`ClaimReview\`, one for each claim's page under \`--site\`: the claim in 75 characters and whole, the verdict in words of both
languages (with 5 for confirmed and 1 for disputed on a scale from 1 to 5, and no number for unverifiable), its rationale, the first
appearance and the others with their sources. A verdict that needs re-review is left out. It says what is in the record; the
pages themselves are published by you.

## Claims of another desk or tool

\`muqabala import FILE --as claims\` takes a table (CSV, xlsx, ods, JSON, JSON Lines) whose rows are claims: each row one claim, whole, never
cut. The export of claims of another Muqabala needs no mapping; of another tool's table \`--map\` or the page of a bulk import says which
column is the claim, the verdict, its address, day, author and evidence, and what the words for a verdict mean. A word that nobody
explained is a doubt, and is asked about. \`--dry-run\` says what would be stored and stores nothing.

A verdict that comes in so stays its publisher's: it stands beside the claim under *Verdicts of others*, with its source, its address, the
evidence that it names, who imported it and when. The claim itself is open. No list, edition, public page, dossier or web hook gives such
a verdict as the desk's, and nothing rests on it; the export of claims has it in \`said_verdicts\`. The import is undone as any other while
nobody has worked on it. Rows with the same words are one claim, as texts that come in again are.

## Publishing

Nothing is public unless somebody with the right to publish (leads and administrators) releases it: a claim with a verdict, or an issued
edition, each from its own page. *Settings → Publishing policy* gives the desk its name and says whether a second person
releases what one proposed. The server shows what was released under \`/public\`, the only pages that ask for no log-in, in Arabic and
English and without scripts; \`muqabala publish --out DIR\` writes the same bytes into a folder that any web server can serve, \`--watch\`
keeps it so, and where \`MUQABALA_PUBLISH\` names a folder the worker does.

What was released stays as it was: words, variants, the sources that are named. The verdict is always the one that the claim has: when it
changes, the claim's page, each edition that has the claim, and the feeds (\`feed.atom\`, \`feed.json\`) show one correction. What is taken back
answers 410 with the sentence that was given; in the folder the page stays, with that sentence. Each claim's page carries its ClaimReview.

## Dossiers

*Dossier to hand over* on a claim's page, or \`muqabala dossier CLAIM… --format pdf|docx|zip --out FILE\` (\`--event N\` for the claims of an
event), writes everything on record of claims: their words, every value with each source that gives it, the passages with their offsets
and hashes, the evidence with what was kept of it, all verdicts with who gave them and why, and the entry of the trail that proves the
last one. PDF is printed by the Chromium that is found. Words that you name are blacked out wherever they stand (\`--redact\`),
in whatever spelling a search finds them, and with them the hashes and addresses that would identify them; reviewers are numbered
and witnesses not named (\`--without-people\`), places given by their governorate alone (\`--without-places\`): places as the reader of
texts found them, so read the copy before you hand it over. The page says where readers have the claim already, in
pages and issues, which keep their words, and leads to where a page is taken back. The record stays as it is. The archive (zip) has the dossier in both languages, the snapshots with their custody, and the part of the trail that touched the claims with its proofs and
verifiers, which an outsider runs without a network. It holds the originals, and therefore cannot be redacted. Each dossier is an action.

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
