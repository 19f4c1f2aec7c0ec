import type { Request, RequestHandler, Response } from 'express'
import { longestForm } from '../../components/shell/longest-form'
import { readBody } from './read-body'
import { refuseRequest, type EdgeRefusal } from './refusal'

/** The most fields in a form: two hundred pairs can be selected at once. */
const mostFields = 300

const megabyte = 1024 * 1024

/**
 * The routes that accept files, with the longest body of each in bytes. They read the body as a stream, and explain in
 * their own form what is too large below that.
 */
export const uploadRoutes: Readonly<Record<string, number>> = {
  '/reports/new': 40 * megabyte,
  '/reports/bulk': 80 * megabyte,
  '/reports/bulk/send': 80 * megabyte,
  '/reports/bulk/manifest': 5 * megabyte,
  '/places/import': 4 * megabyte,
  '/claims/:claim/files': 501 * megabyte,
  '/claims/:claim/files/send': 501 * megabyte,
}

const uploadPaths = Object.entries(uploadRoutes).map(
  ([route, limit]) => [new RegExp(`^${route.replace(/:[a-z]+/g, '[^/]+')}$`), limit] as const,
)

/** The longest body of a request to an upload route; undefined for every other route. */
export function uploadLimit({ path }: Request): number | undefined {
  const page = path.replace(/\.data$/, '').replace(/(?<=.)\/$/, '')
  return uploadPaths.find(([route]) => route.test(page))?.[1]
}

/** What the messages about a body that is too long say: how much the page accepts, and whether a command takes more. */
export function tooLargeValues(request: Request): Record<string, string> {
  const limit = uploadLimit(request)
  return {
    megabytes: limit === undefined ? 'none' : String(limit / megabyte),
    imports: limit !== undefined && request.path.startsWith('/reports/') ? 'yes' : 'no',
  }
}

/**
 * Limits what a request may send. The body of a form is read here, into `request.body`; the body of an upload is left
 * to its route. A request that declares too long a body is refused unread. (Express's own body parser reads a refused
 * body to its end.)
 */
export const bodyLimits: RequestHandler = (request, response, next) => {
  const refusal = refusalOf(request)
  if (refusal !== null) refuse(request, response, refusal)
  else if (reads(request) || uploadLimit(request) !== undefined) next()
  else {
    readForm(request).then((read) => {
      if (typeof read === 'string') refuse(request, response, read)
      else {
        request.body = read
        next()
      }
    }, next)
  }
}

function refuse(request: Request, response: Response, refusal: EdgeRefusal): void {
  refuseRequest(request, response, refusal, refusal === 'tooLarge' ? { values: tooLargeValues(request) } : {})
}

function reads({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** What is known from the request's headers alone. */
function refusalOf(request: Request): EdgeRefusal | null {
  const length = Number(request.headers['content-length'] ?? 0)
  if (reads(request)) return length > 0 || request.headers['transfer-encoding'] !== undefined ? 'badRequest' : null
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return 'unreadable'
  return length > (uploadLimit(request) ?? longestForm) ? 'tooLarge' : null
}

async function readForm(request: Request): Promise<Buffer | EdgeRefusal> {
  const read = await readBody(request, longestForm)
  return Buffer.isBuffer(read) && fieldsOf(read) > mostFields ? 'badRequest' : read
}

function fieldsOf(body: Buffer): number {
  let fields = 1
  for (const byte of body) if (byte === 0x26) fields += 1
  return fields
}
