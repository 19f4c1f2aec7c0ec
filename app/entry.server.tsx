import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './components/shell/nonce'
import { loadMessages } from './i18n/catalogue'
import { withoutUnwrittenBytes } from './server/whole-bytes'

/** Milliseconds after which a response that is still waiting is given up. */
export const streamTimeout = 10_000

export default async function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, { nonce }: AppLoadContext): Promise<Response> {
  await Promise.all([loadMessages('ar'), loadMessages('en')])
  return new Promise((resolve, reject) => {
    let shellRendered = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
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
          if (shellRendered) logError(error)
        },
      },
    )
    const timer = setTimeout(abort, streamTimeout + 1_000)
  })
}

/** Faults of the server, without anything a person typed. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) logError(error)
}

function logError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
