import type { PassageName } from './claim-words.server'

/** A thing that has a number and a name people know it by; the name is today's, or empty where it is not known. */
export interface Named {
  id: number
  name: string
}

/** A piece of evidence as its own row has it: a passage, an address, a note, or a file by its name. */
export interface NamedEvidence {
  file: string | null
  passage: number | null
  address: string | null
  note: string
}

/** A claim that went into another, or came out of it again. */
export interface ClaimMove {
  claim: number
  /** The claim it was merged into; null where it stands by itself again. */
  into: number | null
}

/** What is done with a bulk import as a whole. */
export const importSteps = ['start', 'resume', 'stop', 'end', 'fail'] as const
export type ImportStep = (typeof importSteps)[number]

/** A bulk import that an action started or ended. */
export interface NamedImport {
  id: string
  step: ImportStep
  /** How many files it takes. */
  files: number
  /** Its archive or its first file, as far as that is still known. */
  name: string
}

/** What an action did, in the few facts its sentence needs; empty lists and nulls where it has none of them. */
export interface ActionSummary {
  person: Named | null
  source: Named | null
  /** The report that was brought in, changed or cut. */
  report: Named | null
  place: string | null
  /** The access token that was made or revoked. */
  token: Named | null
  /** The job that was cancelled or repeated. */
  job: number | null
  /** The bulk import that was started or ended; entries from before imports were named have none. */
  bulk: NamedImport | null
  /** How many reports and passages were made, or how many reports were withdrawn. */
  reports: number
  passages: number
  /** How many attempts to log in failed. */
  attempts: number
  /** The parts that a report was cut into. */
  parts: number[]
  made: number[]
  retired: number[]
  /** The pair that was judged. */
  pair: [number, number] | null
  /** Of an update, the newer of the pair. */
  newer: number | null
  claim: number | null
  /** How many claims were triaged. */
  triaged: number
  /** The piece of evidence that was added, withdrawn or brought back. */
  evidence: NamedEvidence | null
  /** How many pairs were judged. */
  pairs: number
  /** Claims by their first words, and passages by their claim and report, as they are today; empty where they are not known. */
  claimWords: Record<number, string>
  passageNames: Record<number, PassageName>
  /** The judgement's or verdict's decision; `withdrawn` where none stands any more. */
  decision: string
  credibility: number | null
  /** The decision is the first or the second of two reviews, or a lead's word on both; `sealed` where nothing of it may be shown yet. */
  review: '' | 'first' | 'second' | 'settlement' | 'sealed'
  stance: string
  /** Evidence that was withdrawn and brought back. */
  restored: boolean
  /** The key of the field whose value was adopted, or is no longer adopted. */
  field: string | null
  /** The edition that was issued: its number, its day, and whether it corrects the one before. */
  edition: { number: number; day: string; correction: boolean } | null
  /** The claim has a wording of the desk's own now. */
  worded: boolean
  moves: ClaimMove[]
  role: { before: string | null; after: string | null }
  reliability: { before: string | null; after: string | null }
  /** The changed columns, without those that have a fact of their own. */
  fields: string[]
}
