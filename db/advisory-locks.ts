/**
 * The numbers of our advisory locks, together so that no two subjects share one. 7160915 (appending an entry) and
 * 7160916 (making the first administrator) are written out in the migrations.
 */
export const advisoryLocks = {
  /** Held shared by every process that uses the embedded server; the last one out stops it. */
  embeddedServer: 7_160_914,
  /** Suggestions are found by one transaction at a time. */
  matching: 7_160_917,
  /** One process at a time migrates, grants and fills a new database. */
  preparation: 7_160_918,
  /** One signer at a time. */
  signing: 7_160_919,
  /** Event groups and the queue are computed by one transaction at a time, from here to its commit. */
  openWork: 7_160_920,
  /** One worker at a time chooses the next feed. */
  feeds: 7_160_924,
  /** With the number of a snapshot: one action at a time adds files to it, or withdraws one. */
  snapshotFiles: 7_160_930,
  /** Pictures are compared with each other by one worker at a time. */
  likeness: 7_160_931,
} as const
