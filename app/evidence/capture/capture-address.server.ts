import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findQuote } from '../../text/find-quote'
import { writeArchive } from './archive/write-archive.server'
import type { Captured, CapturedFile, CaptureWarning } from './captured'
import type { CaptureFailureCode } from './failures'
import { describeExchange } from './http/describe-exchange'
import type { Exchange } from './http/exchange.server'
import { follow, type Followed } from './http/follow.server'
import { fileNameOf } from './file-name'
import type { CaptureLimits } from './limits'
import type { NetworkGuard } from './network/guard.server'
import { nothingToRead, type PageText } from './page/page-text'
import { readPage } from './page/read-page.server'
import { recogniseWall } from './page/recognise-wall'
import { software, userAgent } from './software'

export interface CaptureRequest {
  address: string
  /** The words that the address is cited for; empty for none. */
  quote: string
}

export interface CaptureTools {
  guard: NetworkGuard
  limits: CaptureLimits
  signal: AbortSignal
  /** Says what the capture is doing, and how many requests it made. */
  tell: (step: CaptureStep, requests: number) => void
}

export type CaptureStep = 'requesting' | 'rendering' | 'packing'

/**
 * Captures an address and hands the outcome to `keep`, while the files of it are there. Whatever the address answers is an
 * outcome, failures included; what it throws is our own error.
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
  const { guard, limits, tell } = tools
  const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(limits.totalMs)])
  const options = { guard, limits, signal, directory, userAgent }
  const followed = await follow(request.address, options, (number) => tell('requesting', number))
  const main = followed.failure === null ? followed.exchanges.at(-1) : undefined
  const page = main ? await readPage(main.content, contentTypeOf(main)) : nothingToRead
  tell('packing', followed.exchanges.length)
  const judged = judge(request, followed, main, page)
  return {
    kind: 'plain',
    address: request.address,
    finalAddress: followed.finalAddress,
    status: followed.exchanges.at(-1)?.status ?? null,
    title: page.title,
    text: page.text,
    startedAt,
    endedAt: new Date(),
    tool: `${software}, plain HTTP`,
    ...judged,
    details: { exchanges: followed.exchanges.map(describeExchange), ...causeOf(followed) },
    files: await filesOf(directory, followed, main, page),
  }
}

/** Whether the capture is what was looked for, and what is doubtful about it. Whatever contains the quote is no wall. */
function judge({ address, quote }: CaptureRequest, followed: Followed, main: Exchange | undefined, page: PageText) {
  const readable = quote !== '' && page.isText
  const contains = readable ? findQuote(page.text, quote).length > 0 : null
  const wall = main ? recogniseWall(page, { status: main.status, address, finalAddress: followed.finalAddress }) : null
  const failure: CaptureFailureCode | null = followed.failure ?? (contains ? null : wall)
  const warnings: CaptureWarning[] = []
  if (followed.exchanges.some(({ certificate }) => certificate && certificate.problem !== ''))
    warnings.push('invalid-certificate')
  if (wall && contains) warnings.push(wall)
  if (contains === false) warnings.push('quote-missing')
  if (main && quote !== '' && !page.isText) warnings.push('no-text')
  return { failure, contains, warnings }
}

function causeOf({ cause }: Followed): { cause?: string } {
  return cause instanceof Error ? { cause: (cause as NodeJS.ErrnoException).code ?? cause.message } : {}
}

function contentTypeOf({ headers }: Exchange): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
}

async function filesOf(
  directory: string,
  { exchanges }: Followed,
  main: Exchange | undefined,
  page: PageText,
): Promise<CapturedFile[]> {
  const [first] = exchanges
  if (!first) return []
  const files: CapturedFile[] = []
  if (main && main.contentBytes > 0) {
    const declaredType = contentTypeOf(main)
    const name = fileNameOf(main.url, declaredType)
    files.push({ role: 'original', name, declaredType, read: () => createReadStream(main.content) })
    if (page.text !== '')
      files.push({
        role: 'text',
        name: 'text.txt',
        declaredType: 'text/plain; charset=utf-8',
        madeFrom: name,
        madeBy: `${software}, text of the page`,
        // eslint-disable-next-line @typescript-eslint/require-await
        read: async function* () {
          yield Buffer.from(page.text)
        },
      })
  }
  const archived = { url: (main ?? first).url, at: first.startedAt, title: page.title, text: page.text }
  const read = await writeArchive(directory, exchanges, archived)
  return [...files, { role: 'archive', name: 'capture.wacz', declaredType: 'application/wacz', read }]
}
