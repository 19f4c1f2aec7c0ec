import { z } from 'zod'
import type { ExportKind } from './export-kinds'

const id = (what: string) => z.int().describe(what)
const text = (what: string) => z.string().describe(what)
const maybe = (what: string) => z.string().nullable().describe(what)
const count = (what: string) => z.int().describe(what)
const names = (what: string) => z.array(z.string()).describe(what)
const day = (what: string) => z.string().nullable().describe(`${what}, \`YYYY-MM-DD\``)
const at = (what: string) => z.string().describe(`${what}, ISO 8601 in UTC`)
const person = maybe('The person; empty for the command line')

const reports = z.object({
  id: id('Number of the report'),
  title: text('Its title'),
  source_id: id('Number of its source'),
  source: text('Name of its source'),
  reliability: text('Reliability of the source, A to F (Admiralty code)'),
  language: text('`ar` or `en`'),
  published_day: day('Day of publication; empty where unknown'),
  published_at: maybe('Time of publication, ISO 8601 in UTC; empty where unknown'),
  received_at: at('When it came in'),
  address: maybe('Web address'),
  file_name: maybe('Name of the file that it came in'),
  encoding: text('Encoding that its bytes were read in'),
  original_sha256: text('SHA-256 of the bytes as received'),
  text_sha256: text('SHA-256 of its text in UTF-8'),
  part_of_report_id: z.int().nullable().describe('The report that it was cut from'),
  passages: count('Passages that stand in it'),
  text: text('Its whole text as received'),
})

const passages = z.object({
  id: id('Number of the passage'),
  report_id: id('The report that it is a range of'),
  source: text('Name of the source'),
  published_day: day('Day of publication of the report'),
  section: maybe('The heading that it stands under'),
  start: count('Where it begins in the text of the report, in UTF-16 code units'),
  end: count('Where it ends'),
  quote: maybe('Its exact words; empty where the text does not match the hash any more'),
  quote_sha256: text('SHA-256 of its words in UTF-8'),
  claim_id: id('The claim that it belongs to'),
  places: names('Places that it names, by their Arabic name in the list of places'),
})

const claims = z.object({
  id: id('Number of the claim'),
  words: text("The desk's wording, or else the beginning of its first passage"),
  wording: maybe("The desk's own wording; empty where it has none"),
  state: text('`open`, `confirmed`, `disputed` or `unverifiable`'),
  stale: z.boolean().describe('Whether what the verdict rests on changed since'),
  credibility: z.int().nullable().describe('1 (confirmed by other sources) to 6 (cannot be judged)'),
  said_verdicts: names('Verdicts of others, from the tables that its passages came in: never the desk’s own'),
  review: text('`second` or `disagreement` where it waits for a second review or for a lead; else empty'),
  triage: text('`to-check`, `routine`, `not-checkable` or `out-of-scope`; empty where nobody triaged it'),
  version: count('Counts the changes of its passages and wording'),
  published_day: day('Day on which it was first reported'),
  passages: count('Passages that assert it'),
  reports: count('Reports that they stand in'),
  sources: count('Sources of those reports'),
  origins: count('Separate origins: reports that copy one text count once'),
  conflicts: count('Claims that contradict it'),
  updates: count('Claims that are an earlier or later stage of it'),
})

const judgements = z.object({
  id: id('Number of the judgement'),
  left_passage_id: id('One passage of the pair, the one with the lower number'),
  right_passage_id: id('The other passage'),
  left_quote: maybe('Words of the one'),
  right_quote: maybe('Words of the other'),
  decision: text(
    '`same`, `update`, `conflict`, `different` or `unsure`: the label of the pair; `withdrawn` where it was taken back',
  ),
  newer_passage_id: z.int().nullable().describe('Of an update, the newer passage'),
  in_force: z.boolean().describe('No later judgement supersedes it'),
  note: text("The reviewer's remark"),
  suggested_kind: maybe('The kind of overlap that the reviewer was shown; empty where nothing was suggested'),
  suggested_score: z.number().nullable().describe('The score that the reviewer was shown, between 0 and 1'),
  engine: maybe('The version of matching that suggested it'),
  person,
  at: at('When it was judged'),
})

const verdicts = z.object({
  id: id('Number of the verdict'),
  claim_id: id('The claim that it was given on'),
  claim_version: count('The version of the claim that the reviewer saw'),
  decision: text('`confirmed`, `disputed` or `unverifiable`; `withdrawn` where it was taken back'),
  credibility: z.int().nullable().describe('1 (confirmed by other sources) to 6 (cannot be judged)'),
  rationale: text('Why, in the words of the reviewer'),
  in_force: z.boolean().describe('It is the verdict that the claim has now'),
  stale: z.boolean().describe('It is in force, and what it rests on changed since'),
  person,
  at: at('When it was given'),
})

const evidence = z.object({
  id: id('Number of the piece of evidence, in its last form'),
  claim_id: id('The claim that it is linked to'),
  kind: text('`passage`, `address` or `note`'),
  stance: text('`supports`, `refutes` or `context`'),
  passage_id: z.int().nullable().describe('The passage that it is'),
  address: maybe('The web address that it is'),
  quote: text('The words that it is cited for'),
  note: text("The reviewer's remark"),
  withdrawn: z.boolean().describe('It was withdrawn and counts for nothing'),
  reason: maybe('Why it was withdrawn'),
  person,
  at: at('When its last form was recorded'),
})

const sources = z.object({
  id: id('Number of the source'),
  name: text('Its name'),
  kind: text('`bulletin`, `agency`, `newspaper`, `broadcaster`, `monitor`, `press-office`, `witness` or `other`'),
  reliability: text('A (reliable) to E (unreliable), F (cannot be judged)'),
  note: text("The desk's note on it"),
  reports: count('Reports that came from it'),
  merged_into: z.int().nullable().describe('The source that it was merged into'),
  added_at: at('When it was added'),
})

const fields = z.object({
  claim_id: id('The claim whose field it is'),
  field: text('Which field: `killed`, `wounded`, `place`, `day`, `actor`, `event` and so on'),
  noun: maybe('What is counted, where the field does not say it'),
  part: z.boolean().describe('It is a share of another figure ("among them three children")'),
  low: z.number().nullable().describe('The least that the value can mean; empty for "dozens"'),
  high: z.number().nullable().describe('The most that it can mean'),
  precision: maybe('`exact`, `approximate`, `at-least`, `at-most`, `range` or `uncounted`'),
  name: text('The name of a place or party as first written, or the kind of an event'),
  from: day('First day'),
  to: day('Last day'),
  place: maybe('Where it is counted, in a passage that counts at several places'),
  written: text('The words in which it is given'),
  passage_id: id('The passage that gives it'),
  of_claim_id: id("The claim of that passage: another than `claim_id` where a linked claim's value stands beside"),
  report_id: id('Its report'),
  source: text('Its source'),
  origin: count('Number of the origin within the claim: reports that copy one text have one'),
  adopted: z.boolean().describe('The desk adopted this value'),
  agreement: text('`agree`, `one-origin`, `compatible` or `conflict`: how all values of the field stand to each other'),
})

/** One row of each kind: the source of the columns, of what JSON Lines hold, and of docs/exports.md. */
export const rowSchemas = {
  reports,
  passages,
  claims,
  judgements,
  verdicts,
  evidence,
  sources,
  fields,
} as const satisfies Record<ExportKind, z.ZodObject>

export type ExportRow<K extends ExportKind = ExportKind> = z.infer<(typeof rowSchemas)[K]>

/** The columns of a kind, in order. */
export function columnsOf(kind: ExportKind): string[] {
  return Object.keys(rowSchemas[kind].shape)
}
