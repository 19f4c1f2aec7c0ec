/** The largest file taken in, in bytes: a bulletin has some ten thousand, and all of it is shown on one page. */
export const largestUpload = 1024 * 1024

/** Chosen instead of a source's id: the one named beside it is added with the report. */
export const newSourceChoice = 'new'

/** The largest document that is no plain text, in bytes, as browsers send it: pictures may lie in it. */
export const largestDocument = 32 * 1024 * 1024

/** The largest manifest, in bytes. */
export const longestManifest = 4 * 1024 * 1024

/** The most files of one bulk import; more are brought in by the command line. */
export const mostBulkFiles = 5000

/** The most reports and left-out parts of one bulk import: a file may hold many. */
export const mostBulkRows = 20_000

/** The most bytes of one bulk import, archives unpacked. */
export const largestBulk = 64 * 1024 * 1024

/** The largest archive taken in: it is held in memory while it is unpacked. */
export const largestArchive = 32 * 1024 * 1024

/** Tags that old programs forgot to close are many; a file with more elements within each other is made to be slow. */
export const deepestElement = 10_000

/** Of a text that somebody writes for a row of a table that came without one, in UTF-16 code units: a form is no larger. */
export const longestRowText = 60_000

/** The most passages of one report: each is compared with those that are there, and has a claim of its own. */
export const mostPassages = 20_000

/** The most passages of a text that is brought in to be cut by hand, headings counted too: a megabyte of prose has half of it. */
export const mostDraftPassages = 60_000
