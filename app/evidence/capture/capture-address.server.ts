import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attempt, CaptureRequest } from './attempt'
import type { Captured } from './captured'
import { filesOf } from './capture-files.server'
import { contentTypeOf, describeExchange } from './http/describe-exchange'
import { follow, type Followed } from './http/follow.server'
import { assess } from './assess'
import type { CaptureLimits } from './limits'
import type { NetworkGuard } from './network/guard.server'
import { nothingToRead } from './page/page-text'
import { readPage } from './page/read-page.server'
import { software, userAgent } from './software'

export interface CaptureTools {
  guard: NetworkGuard
  limits: CaptureLimits
  signal: AbortSignal
  /** Says what the capture is doing, and how many requests it made. */
  reportProgress: (step: CaptureStep, requests: number) => void
  /** The browser that shows pages; null where there is none. */
  executable: string | null
}

export type CaptureStep = 'requesting' | 'rendering' | 'packing'

/**
 * Captures a web address and passes the outcome to `keep` while its files exist; afterwards they are deleted. Whatever the address
 * answers is an outcome, failures included (`captured.failure`). Only an error of ours is thrown.
 *
 * @example
 * const id = await captureAddress({ address: 'https://example.org/', quote: null }, tools, (captured) =>
 *   keepCapture(captured),
 * )
 */
export async function captureAddress<T>(
  request: CaptureRequest,
  tools: CaptureTools,
  keep: (captured: Captured) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-capture-'))
  try {
    return await keep(await captureInto(directory, request, tools))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function captureInto(directory: string, request: CaptureRequest, tools: CaptureTools): Promise<Captured> {
  const startedAt = new Date()
  const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(tools.limits.totalMs)])
  const attempt = await attemptCapture(directory, request, { ...tools, signal })
  const { followed, page, rendered } = attempt
  tools.reportProgress('packing', followed.exchanges.length)
  return {
    kind: rendered ? 'rendered' : 'plain',
    address: request.address,
    finalAddress: rendered?.finalAddress ?? followed.finalAddress,
    status: followed.exchanges.at(-1)?.status ?? null,
    title: page.title,
    text: page.text,
    startedAt,
    endedAt: new Date(),
    tool: `${software}, plain HTTP${rendered ? ` and ${rendered.browser}` : ''}`,
    ...assess(request, attempt, tools.executable !== null),
    details: {
      exchanges: followed.exchanges.map(describeExchange),
      ...(rendered && rendered.refused.length > 0 && { refused: rendered.refused }),
      ...causeOf(followed),
    },
    files: await filesOf(directory, attempt),
  }
}

async function attemptCapture(directory: string, { address }: CaptureRequest, tools: CaptureTools): Promise<Attempt> {
  const { guard, limits, signal, reportProgress, executable } = tools
  const options = { guard, limits, signal, directory, userAgent }
  const followed = await follow(address, options, (number) => reportProgress('requesting', number))
  const main = followed.failure === null ? followed.exchanges.at(-1) : undefined
  const asSent = main ? await readPage(main.content, contentTypeOf(main)) : nothingToRead
  const isPage = main !== undefined && /^(?:text\/html\b|application\/xhtml\+xml\b|$)/i.test(contentTypeOf(main))
  if (!isPage || executable === null) return { followed, main, page: asSent, rendered: null, isPage }
  reportProgress('rendering', followed.exchanges.length)
  const { renderPage } = await import('./render/render-page.server')
  const rendered = await renderPage(address, { executable, guard, limits, signal, directory }).catch(() => null)
  return { followed, main, page: rendered?.page ?? asSent, rendered, isPage }
}

function causeOf({ cause }: Followed): { cause?: string } {
  return cause instanceof Error ? { cause: (cause as NodeJS.ErrnoException).code ?? cause.message } : {}
}
