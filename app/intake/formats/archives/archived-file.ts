import type { issueOfName } from '../other-kinds'
import type { EntryName } from '../entry-names'

/** Why an entry is not taken in. */
export type EntryIssue =
  | 'too-large'
  | 'burst'
  | 'unread'
  | 'password'
  | 'bad-path'
  | 'bad-name'
  | 'link'
  | ReturnType<typeof issueOfName>

export interface ArchivedFile {
  /** As it can be shown; letters are those that the archive meant, as far as can be told. */
  name: string
  size: number
  /** Set where the encoding of the name was guessed. */
  guessed: EntryName['guessed']
  issue: EntryIssue | null
  /** Unpacks it. Throws `EntryUnread` where its bytes cannot be read. */
  read(): Promise<Buffer>
  /** The same piece by piece, for files that may be larger than memory. */
  stream(): AsyncIterable<Buffer>
}

/** The files of an archive, without folders and what systems keep beside files. Close it when done. */
export interface OpenedArchive {
  files: ArchivedFile[]
  close(): void
}

/** The most bytes of a file of that name; null where its kind is not read. */
export type LargestOf = (name: string) => number | null

export type ArchiveCause = 'damaged' | 'password' | 'too-many' | 'burst'

/** It is no archive, its list of files is damaged or too long, it unpacks to far too much, or all of it is behind a password. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'

  constructor(
    readonly issue: ArchiveCause,
    options?: ErrorOptions,
  ) {
    super(`the archive is not readable: ${issue}`, options)
  }
}

export class EntryUnread extends Error {
  override name = 'EntryUnread'
}

/** A list of more entries is not read. */
export const mostEntries = 100_000

/** A large file that says it unpacks to more than so many times its bytes is made to burst: exports of chats have twenty. */
export const mostUnpackedTimes = 200
