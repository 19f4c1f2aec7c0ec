import type { Request, RequestHandler, Response } from 'express'
import { limitInFlight, type InFlight } from './in-flight-limits'
import { refuseRequest } from './refusal'

/** Concurrent requests from one address: everybody in an office may share one. */
const mostOfAddress = 60
/** Concurrent requests of one person: a browser opens six connections to a server. */
const mostOfPerson = 24

/** Event streams stay open as long as their page: they are counted until they begin, and then have a limit of their own. */
const streams = '/queue/events'

/** Is emitted by the response of an event stream once it begins. */
export const streamBegins = 'stream-begins'

/** Limits concurrent requests from each address. */
export function requestLimits(most = mostOfAddress): RequestHandler {
  const ofAddress = limitInFlight(most)
  return (request, response, next) => {
    if (holds(ofAddress, request.ip ?? '', response)) next()
    else refuseRequest(request, response, 'tooMany', { waitSeconds: 1 })
  }
}

/** Limits concurrent requests of each person, once it is known who it is. */
export function personLimit(most = mostOfPerson): (personId: number, request: Request, response: Response) => boolean {
  const ofPerson = limitInFlight(most)
  return (personId, request, response) => request.path === streams || holds(ofPerson, String(personId), response)
}

function holds(limit: InFlight, key: string, response: Response): boolean {
  const end = limit.begin(key)
  if (!end) return false
  response.on('close', end)
  response.on(streamBegins, end)
  return true
}
