/** The encodings a person can choose from, as the Encoding Standard names them. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256'] as const

export type Encoding = (typeof encodings)[number]

/** The largest file taken in, in bytes: a bulletin has some ten thousand, and all of it is shown on one page. */
export const largestUpload = 1024 * 1024

/** Chosen instead of a source's id: the one named beside it is added with the report. */
export const newSourceChoice = 'new'
