import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import pLimit from 'p-limit'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './components/shell/nonce'
import { PageReference } from './components/shell/page-reference'
import { loadMessages } from './i18n/catalogue'
import { describeError, log } from './server/log/log'
import { shortReference } from './server/log/request-id'
import { withoutUnwrittenBytes } from './server/whole-bytes'

/** Milliseconds after which a response that is still waiting is given up. */
export const streamTimeout = 10_000

/**
 * React renders in one piece, and Node runs all pieces that are due before it reads another request: of many pages asked
 * for at once a few are rendered at a time, so that what takes no time is answered in between.
 */
const rendering = pLimit(4)

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  await Promise.all([loadMessages('ar'), loadMessages('en')])
  return rendering(() => render(request, status, headers, remixContext, context))
}

function render(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let shellRendered = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <PageReference.Provider value={shortReference(requestId)}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </PageReference.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          shellRendered = true
          const body = withoutUnwrittenBytes()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
          body.on('close', () => clearTimeout(timer))
        },
        onShellError: reject,
        onError(error: unknown) {
          if (shellRendered) log.error({ id: requestId, error: describeError(error) }, 'rendering broke off')
        },
      },
    )
    const timer = setTimeout(abort, streamTimeout + 1_000)
  })
}

/** Errors that no loader and no action threw. An answer such as 404 is one line of the request log already. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  log.error({ id: context.requestId, error: describeError(error) }, 'unexpected error')
}
