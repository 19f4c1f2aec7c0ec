import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { Request, Response } from 'express'
import { encode } from 'turbo-stream'
import { readPreferenceCookie } from '../../auth/preferences.server'
import { formatMessage, type Message } from '../../i18n/message-format'
import { errors as arabic } from '../../i18n/messages/ar/shell/errors'
import { errors as english } from '../../i18n/messages/en/shell/errors'
import { requestId, shortReference } from '../log/request-id'
import { apiBase } from '../../api/api-base'
import { problemBody, problems, type ProblemCode } from '../../api/problem'
import { responseNonce } from '../security-headers'
import { directionOf, localeTag, type Locale } from '../../i18n/locale'

/** Why the edge refuses a request. Each has a title, a sentence and an advice in the messages `errors.*`. */
export const refusals = {
  badRequest: 400,
  foreignPage: 403,
  slow: 408,
  tooLarge: 413,
  longAddress: 414,
  unreadable: 415,
  wrongOrigin: 421,
  tooMany: 429,
  server: 500,
} as const

export type EdgeRefusal = keyof typeof refusals

/** How each is answered to a program, in the terms of the interface for programs. */
const problemCodes = {
  badRequest: 'bad-request',
  foreignPage: 'forbidden',
  slow: 'slow',
  tooLarge: 'too-large',
  longAddress: 'long-address',
  unreadable: 'unsupported-media-type',
  wrongOrigin: 'misdirected',
  tooMany: 'too-many-requests',
  server: 'server',
} as const satisfies Record<EdgeRefusal, ProblemCode>

interface RefusalDetails {
  waitSeconds?: number
  /** Values for the placeholders of its messages. */
  values?: Record<string, string>
}

/**
 * Answers without the application: with a page in the reader's language, with the same as data if Remix's client
 * asked, or with plain sentences for a program.
 */
export function refuseRequest(
  request: Request,
  response: Response,
  refusal: EdgeRefusal,
  { waitSeconds, values = {} }: RefusalDetails = {},
): void {
  if (response.headersSent) return
  const status = refusals[refusal]
  const named = { reference: shortReference(requestId(response)), ...values }
  if (waitSeconds !== undefined) response.setHeader('Retry-After', String(waitSeconds))
  // The rest of the request is not read, so the connection cannot be reused.
  if (!request.complete) response.setHeader('Connection', 'close')
  response.setHeader('Cache-Control', 'no-store')
  response.status(status)
  if (request.originalUrl.startsWith(`${apiBase}/`)) sendAsProblem(response, problemCodes[refusal])
  else if (/\.data(?:\?|$)/.test(request.originalUrl)) sendAsData(response, status, values)
  else if (request.accepts(['html', 'text']) === 'html')
    response
      .type('html')
      .send(refusalPage(sentences(refusal, localeOf(request), named), localeOf(request), responseNonce(response)))
  else response.type('text/plain').send(`${sentences(refusal, localeOf(request), named).join('\n')}\n`)
}

/** The language that the reader chose, else the one that the browser asks for, else Arabic. */
export function localeOf(request: Request): Locale {
  return readPreferenceCookie(request.get('cookie') ?? null).locale ?? askedLocale(request)
}

export function askedLocale(request: Request): Locale {
  return request.acceptsLanguages('ar', 'en') === 'en' ? 'en' : 'ar'
}

/** What is wrong with the request and what to do about it, as sentences. */
export function sentences(
  refusal: EdgeRefusal,
  locale: Locale,
  values: Record<string, string> = {},
): [string, string, string] {
  const messages = messagesOf(locale)
  const filling = { tag: localeTag(locale, 'latn'), values, show: String }
  const words = (message: Message) => formatMessage(message, filling).join('')
  return [
    words(messages[`errors.${refusal}.title`]),
    words(messages[`errors.${refusal}.what`]),
    words(messages[`errors.${refusal}.next`]),
  ]
}

function messagesOf(locale: Locale): typeof english {
  return locale === 'ar' ? arabic : english
}

const style =
  'body{font:1rem/1.6 "IBM Plex Sans Arabic","IBM Plex Sans",system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}@media (prefers-color-scheme:dark){body{background:#1b1d1f;color:#eee}a{color:#9cf}}'

function refusalPage([title, what, next]: [string, string, string], locale: Locale, nonce: string | undefined): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><style nonce="${nonce ?? ''}">${style}</style></head>
<body><main><h1>${title}</h1><p>${what}</p><p>${next}</p><p><a href="/">${messagesOf(locale)['errors.home']}</a></p></main></body>
</html>
`
}

function sendAsProblem(response: Response, code: ProblemCode): void {
  response.status(problems[code][0]).type('application/problem+json')
  response.send(JSON.stringify(problemBody(code, {}, requestId(response))))
}

/**
 * Remix's client reads the answer to an action as a turbo-stream; an error response with this status is what its pages
 * show.
 */
function sendAsData(response: Response, status: number, values: Record<string, string>): void {
  response.setHeader('Content-Type', 'text/x-script')
  response.setHeader('X-Remix-Response', 'yes')
  const refused = new RefusedResponse(status, values)
  const stream = encode(
    { error: refused },
    {
      plugins: [
        (value) => (value instanceof RefusedResponse ? ['ErrorResponse', value.values, value.status, ''] : undefined),
      ],
    },
  )
  Readable.fromWeb(stream as WebStream).pipe(response)
}

class RefusedResponse {
  constructor(
    readonly status: number,
    readonly values: Record<string, string>,
  ) {}
}
