/** What a page says, and what it is made of, as far as that distinguishes a page from a log-in or cookie wall in front of it. */
export interface PageText {
  title: string
  /** What a reader would see of it, line by line; empty where it is no text. */
  text: string
  /** Whether the content is text at all. */
  isText: boolean
  /** A field for a password. */
  password: boolean
  scripts: number
  /** What it says to a browser without scripts. */
  withoutScripts: string
}

export const nothingToRead: PageText = {
  title: '',
  text: '',
  isText: false,
  password: false,
  scripts: 0,
  withoutScripts: '',
}
