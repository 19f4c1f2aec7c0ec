// What the shipped verifier offers to the tests and to `muqabala audit verify`.

export class VerificationError extends Error {
  constructor(code: string, entry: number | null, message: string)
  /** Which check failed. */
  code: string
  /** The first entry that does not hold, where it is about one. */
  entry: number | null
}

export interface VerifierKey {
  text: string
  name: string
}

export interface WitnessKey {
  name: string
}

export interface LogSource {
  names(): string[]
  read(name: string): Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

export interface Verified {
  origin: string | null
  entries: number
  /** How many entries the last checkpoint covers. */
  covered: number
  first: string | null
  last: string | null
  checkpoints: number
  redacted: number
  signedAt: string | null
  /** What the witnesses that were asked about say. */
  witnesses: { name: string; size: number; signedAt: string | null }[]
}

export function readKey(text: string): VerifierKey | null
/** A checkpoint as witnesses signed it. */
export interface Cosigned {
  size: number
}

export function readWitness(text: string): WitnessKey | null
/** The checkpoints among the source's files that carry the lines of witnesses below the desk's own. */
export function readCosigned(source: LogSource, notes: string[]): Promise<Cosigned[]>
export function verifyLog(
  source: LogSource,
  options: {
    notes: string[]
    keys: (VerifierKey | null)[]
    witnesses?: (WitnessKey | null)[]
    cosigned?: Cosigned[]
    held?: Uint8Array[]
    whole?: boolean
    size?: number
    live?: boolean
    onProgress?: (count: number) => void
  },
): Promise<Verified & { evidence: Set<string> }>
export function verifyExport(
  source: LogSource,
  options: {
    keys: (VerifierKey | null)[]
    witnesses?: (WitnessKey | null)[]
    held?: Uint8Array[]
    onProgress?: (count: number) => void
  },
): Promise<
  Verified & {
    evidence: number
    verdictsOnFiles: number
    snapshotStamps: number
    scope: 'all' | 'part'
    files: boolean
    timeStamps: number
    unchecked: number
  }
>
export function verifyProof(
  bytes: Uint8Array,
  options: { keys: (VerifierKey | null)[] },
): { entry: string; payload: string | null; size: number; signedAt: string }
export function verifyConsistency(
  bytes: Uint8Array,
  options: { keys: (VerifierKey | null)[]; held: Uint8Array[] },
): { oldSize: number; size: number }
export function directorySource(directory: string): LogSource
export function main(argv: string[]): Promise<number>
