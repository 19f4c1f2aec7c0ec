/** What can be wrong with a request of a program, each with its status and a title that does not change. */
export const problems = {
  'bad-request': [400, 'The request is not as the document describes it'],
  unauthorized: [401, 'A live access token is needed'],
  forbidden: [403, 'The access token may not do this'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This address does not take this method'],
  slow: [408, 'The request took too long to arrive'],
  refused: [409, 'The desk refuses this change as things stand'],
  'key-in-use': [409, 'A request with this idempotency key is being carried out'],
  'key-used': [409, 'A request with this idempotency key was carried out before, and its answer is not kept any more'],
  'precondition-failed': [412, 'It changed after you read it'],
  'too-large': [413, 'The request is too large'],
  'long-address': [414, 'The address is too long'],
  'unsupported-media-type': [415, 'The body must be JSON'],
  misdirected: [421, 'The request came to another address than it was sent to'],
  'key-reused': [422, 'This idempotency key was used for another request'],
  'precondition-required': [428, 'Say in If-Match which version you have read'],
  'too-many-requests': [429, 'Too many requests'],
  server: [500, 'Something went wrong on our side'],
  unavailable: [503, 'The desk is busy'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof problems

export interface ProblemDetails {
  /** What is wrong in this case, and what to do, as sentences. */
  detail?: string
  /** Further members of the answer, such as `issues`. */
  more?: Record<string, unknown>
  /** Seconds after which to try again. */
  retryAfter?: number
}

/** Ends a request of a program with this answer (RFC 9457). */
export class Problem extends Error {
  override name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code)
  }
}

/** The body of an answer about a problem; `request` is the id under which the log has it. */
export function problemBody(code: ProblemCode, { detail, more }: ProblemDetails, request: string) {
  const [status, title] = problems[code]
  return {
    type: `urn:muqabala:problem:${code}`,
    title,
    status,
    ...(detail !== undefined && { detail }),
    request,
    ...more,
  }
}
