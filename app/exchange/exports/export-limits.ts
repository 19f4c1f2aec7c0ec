/** More rows than these are written by a worker: a browser that waits so long is closed, and a connection breaks off. */
export const mostAtOnce = 10_000

/** For so long a file can be downloaded. */
export const fileHours = 24
