/** The largest file that is kept, in bytes. */
export const largestFile = 500 * 1024 * 1024

/** What stays free on the disk when a file is kept: the database may lie on the same one, and stops where it is full. */
export const diskReserve = 256 * 1024 * 1024
