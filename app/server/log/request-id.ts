import type { Response } from 'express'

/** The id of the request that this answers: in its header, in the log, and short on an error page. */
export function requestId(response: Response): string {
  return response.locals.requestId as string
}

/** What a person reads out to an administrator: the beginning of the id, which finds it in the log. */
export function shortReference(id: string): string {
  return id.slice(0, 7)
}
