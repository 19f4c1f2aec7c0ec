import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** Gives each request its id; whatever answers a request may name it. */
export const nameRequest: RequestHandler = (_request, response, next) => {
  const hex = randomBytes(12).toString('hex')
  const id = `${hex.slice(0, 4)}-${hex.slice(4, 6)}-${hex.slice(6)}`
  response.locals.requestId = id
  response.setHeader('X-Request-Id', id)
  next()
}

/** The id of the request that this answers: in its header, in the log, and short on an error page. */
export function requestId(response: Response): string {
  return response.locals.requestId as string
}

/** What a person reads out to an administrator: the beginning of the id, which finds it in the log. */
export function shortReference(id: string): string {
  return id.slice(0, 7)
}
