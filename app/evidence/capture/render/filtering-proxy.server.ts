import { createServer, request as requestHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { CaptureLimits } from '../limits'
import { checkAddress, checkHost, type NetworkGuard } from '../network/guard.server'

/** The browser's only way out. */
export interface FilteringProxy {
  /** Its address, for the browser. */
  server: string
  /** What was not let through, each once. */
  refused: ReadonlySet<string>
  close(): Promise<void>
}

interface Traffic {
  guard: NetworkGuard
  limits: CaptureLimits
  requests: number
  bytes: number
  refused: Set<string>
  open: Set<Duplex>
}

/** Headers between a browser and its proxy, which no server is to see. */
const ofProxy = new Set(['proxy-connection', 'proxy-authorization', 'connection', 'keep-alive'])

/**
 * Starts a proxy on the loopback interface that lets through what the guard allows, up to the limits. It connects to the address
 * that was checked; the browser behind it looks up no name itself.
 */
export async function startFilteringProxy(guard: NetworkGuard, limits: CaptureLimits): Promise<FilteringProxy> {
  const traffic: Traffic = { guard, limits, requests: 0, bytes: 0, refused: new Set(), open: new Set() }
  const server = createServer(
    { maxHeaderSize: 64 * 1024 },
    (request, response) => void passOn(traffic, request, response),
  )
  server.on('connect', (request, socket, head) => void openTunnel(traffic, request, socket, head))
  server.on('connection', (socket) => watch(traffic, socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: traffic.refused,
    async close() {
      for (const socket of traffic.open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function watch(traffic: Traffic, socket: Duplex): void {
  traffic.open.add(socket)
  socket.on('error', () => socket.destroy())
  socket.once('close', () => traffic.open.delete(socket))
}

/** Counts a request; false where there were too many, or too much came. */
function admit(traffic: Traffic, what: string): boolean {
  traffic.requests += 1
  const { limits, requests, bytes } = traffic
  if (requests <= limits.requests && bytes <= limits.bytes) return true
  traffic.refused.add(what)
  return false
}

/** Counts what comes from a server, and ends the connection where it is too much. */
function meter(traffic: Traffic, socket: Socket): void {
  socket.on('data', (chunk: Buffer) => {
    traffic.bytes += chunk.length
    if (traffic.bytes > traffic.limits.bytes) socket.destroy()
  })
}

async function passOn(traffic: Traffic, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const what = request.url ?? ''
  const refuse = (status: number) => {
    traffic.refused.add(what)
    response.writeHead(status).end()
  }
  try {
    const url = new URL(what)
    if (url.protocol !== 'http:' || !admit(traffic, what)) {
      refuse(403)
      return
    }
    const { address, port } = await checkAddress(traffic.guard, url)
    const headers = Object.entries(request.headers).filter(([name]) => !ofProxy.has(name))
    const passed = requestHttp({
      host: address,
      port,
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: { ...Object.fromEntries(headers), host: url.host },
      agent: false,
      setHost: false,
      timeout: traffic.limits.silenceMs,
    })
    passed.on('timeout', () => passed.destroy())
    passed.on('socket', (socket) => {
      watch(traffic, socket)
      meter(traffic, socket)
    })
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.on('error', () => response.destroy()).pipe(response)
    })
    passed.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
    request.pipe(passed)
  } catch {
    refuse(403)
  }
}

async function openTunnel(traffic: Traffic, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  const what = request.url ?? ''
  watch(traffic, socket)
  const refuse = () => {
    traffic.refused.add(what)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  }
  try {
    const url = new URL(`https://${what}`)
    if (url.pathname !== '/' || url.username !== '' || !admit(traffic, what)) {
      refuse()
      return
    }
    const { address, port } = await checkHost(traffic.guard, url.hostname, Number(url.port || 443))
    const server = connect({ host: address, port, timeout: traffic.limits.silenceMs })
    watch(traffic, server)
    meter(traffic, server)
    server.once('timeout', () => server.destroy())
    server.once('connect', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      server.write(head)
      socket.pipe(server).pipe(socket)
    })
    server.once('close', () => socket.destroy())
    socket.once('close', () => server.destroy())
  } catch {
    refuse()
  }
}
