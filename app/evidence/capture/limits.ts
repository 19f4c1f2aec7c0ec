/** How far a capture goes before it is given up. */
export interface CaptureLimits {
  /** Milliseconds for one request and its answer. */
  answerMs: number
  /** Milliseconds without a byte. */
  silenceMs: number
  /** Milliseconds for the whole capture. */
  totalMs: number
  /** Bytes of one answer, as they come. */
  bytes: number
  /** Bytes of one answer's content when it is decompressed. */
  contentBytes: number
  redirects: number
  /** Requests that a rendered page may make. */
  requests: number
}

const megabyte = 1024 * 1024

export const captureLimits: CaptureLimits = {
  answerMs: 60_000,
  silenceMs: 20_000,
  totalMs: 150_000,
  bytes: 200 * megabyte,
  contentBytes: 200 * megabyte,
  redirects: 20,
  requests: 400,
}

/** Of text, this much is read for quotes and titles. */
export const textBytes = 8 * megabyte
