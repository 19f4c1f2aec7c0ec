import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { captureAddress, type CaptureTools } from './capture-address.server'
import type { Captured } from './captured'
import { captureLimits } from './limits'
import { openGuard } from './network/guard.server'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface TestSite {
  /** `127.0.0.1:PORT`. */
  host: string
  url(path?: string): string
  /** The paths that were asked for, in order. */
  asked: string[]
}

/** A web server on the loopback interface, with a page for each path; it ends with the test. */
export async function openSite(pages: Record<string, Answer | string>): Promise<TestSite> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = pages[(request.url ?? '').split('?')[0] ?? ''] ?? pages['*']
    if (page === undefined) response.writeHead(404, { 'Content-Type': 'text/html' }).end('<title>404</title>Not found')
    else if (typeof page === 'string') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
    else page(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { host, asked, url: (path = '/') => `http://${host}${path}` }
}

/** The tools of a capture that may reach these sites alone. */
export function toolsFor(hosts: readonly string[], over: Partial<CaptureTools> = {}): CaptureTools {
  return {
    guard: openGuard(hosts),
    limits: captureLimits,
    signal: new AbortController().signal,
    reportProgress: () => undefined,
    executable: null,
    ...over,
  }
}

/** The outcome of a capture, with the bytes of its files by name. */
export async function captureForTest(address: string, tools: CaptureTools, quote = '') {
  return captureAddress({ address, quote }, tools, async (captured: Captured) => {
    const files = new Map<string, Buffer>()
    for (const { name, read } of captured.files) {
      const chunks: Uint8Array[] = []
      for await (const chunk of await read()) chunks.push(chunk)
      files.set(name, Buffer.concat(chunks))
    }
    return { ...captured, bytes: files }
  })
}
