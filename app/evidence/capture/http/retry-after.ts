/** After how many seconds a server wants to be asked again: Retry-After is a number of seconds or a date. Null where it says nothing. */
export function retryAfter(written: string): number | null {
  const seconds = /^\d{1,9}$/.test(written.trim()) ? Number(written) : (Date.parse(written) - Date.now()) / 1000
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null
}
