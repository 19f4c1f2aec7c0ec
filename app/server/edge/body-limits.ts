import type { Request, RequestHandler } from 'express'
import { longestForm } from '../../components/shell/longest-form'
import { refuseRequest, type EdgeRefusal } from './refusal'

/** The most fields of a form: two hundred pairs can be chosen at once. */
const mostFields = 300
/** How long a form's body may take to come in. */
const formTimeoutMs = 20_000

const megabyte = 1024 * 1024

/** The routes that take files, with the longest body of each in bytes: these alone read it as it streams in, and say in their form what is too much up to there. */
export const uploadRoutes: Readonly<Record<string, number>> = {
  '/reports/new': 10 * megabyte,
  '/reports/bulk': 80 * megabyte,
  '/reports/bulk/manifest': 5 * megabyte,
  '/places/import': 4 * megabyte,
}

/** The longest body that this request may have where it goes to an upload route, else undefined. */
export function uploadLimit({ path }: Request): number | undefined {
  return uploadRoutes[path.replace(/\.data$/, '').replace(/(?<=.)\/$/, '')]
}

/**
 * Bounds what a request may send. A form's whole body is read here, into `request.body`; an upload's is left to its
 * route. One that says it is too long is refused unread. (Express's own reader reads what it refuses to its end.)
 */
export const bodyLimits: RequestHandler = (request, response, next) => {
  const refusal = refusalOf(request)
  if (refusal !== null) refuseRequest(request, response, refusal)
  else if (reads(request) || uploadLimit(request) !== undefined) next()
  else {
    readForm(request).then((read) => {
      if (typeof read === 'string') refuseRequest(request, response, read)
      else {
        request.body = read
        next()
      }
    }, next)
  }
}

function reads({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** What the head of the request says already. */
function refusalOf(request: Request): EdgeRefusal | null {
  const length = Number(request.headers['content-length'] ?? 0)
  if (reads(request)) return length > 0 || request.headers['transfer-encoding'] !== undefined ? 'badRequest' : null
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return 'unreadable'
  return length > (uploadLimit(request) ?? longestForm) ? 'tooLarge' : null
}

/** The body of a form, or why it is not taken; what is refused is not read on. Rejects where the sender went away. */
function readForm(request: Request): Promise<Buffer | EdgeRefusal> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (read: Buffer | EdgeRefusal) => {
      clearTimeout(timer)
      request.off('data', take)
      request.pause()
      resolve(read)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > longestForm) end('tooLarge')
    }
    const timer = setTimeout(end, formTimeoutMs, 'slow')
    request.on('data', take)
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      end(fieldsOf(body) > mostFields ? 'badRequest' : body)
    })
    request.on('error', (error) => {
      clearTimeout(timer)
      reject(Object.assign(error, { status: 400 }))
    })
  })
}

function fieldsOf(body: Buffer): number {
  let fields = 1
  for (const byte of body) if (byte === 0x26) fields += 1
  return fields
}
