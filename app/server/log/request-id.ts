import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** Gives each request an id, which every answer may name. */
export const nameRequest: RequestHandler = (_request, response, next) => {
  const hex = randomBytes(12).toString('hex')
  const id = `${hex.slice(0, 4)}-${hex.slice(4, 6)}-${hex.slice(6)}`
  response.locals.requestId = id
  response.setHeader('X-Request-Id', id)
  next()
}

/** The id of the request that a response answers: in its header, in the log and, shortened, on the error page. */
export function requestId(response: Response): string {
  return response.locals.requestId as string
}

/** The part of the id that a person can read out; it is enough to find the request in the log. */
export function shortReference(id: string): string {
  return id.slice(0, 7)
}
