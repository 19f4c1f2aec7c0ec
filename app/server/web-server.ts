import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import pLimit from 'p-limit'
import express, { type Express, type RequestHandler } from 'express'
import { SetupError } from '../../db/setup-error'
import type { Services } from '../auth/services.server'
import { createContext } from './create-context'
import { apiBase } from '../api/api-base'
import { serveApi } from '../api/serve.server'
import { addressLimits } from './edge/address-limits'
import { bodyLimits } from './edge/body-limits'
import { closeServer } from './close-server'
import { closeEarly } from './edge/close-early'
import { remixHandler } from './edge/remix-handler'
import { answerUnreadHeads, requestErrors } from './edge/request-errors'
import { personLimit, requestLimits } from './edge/request-limits'
import { requestTurns } from './edge/request-turns'
import { trustProxy } from './edge/trust-proxy'
import type { LiveEvents } from './live/live-events'
import { describeError, log } from './log/log'
import { withReferences } from './log/referable-errors'
import { nameRequest, requestId } from './log/request-id'
import { requestLog } from './log/request-log'
import { originCheck } from './origin-check'
import { listeningAddress } from './own-address'
import { securityHeaders } from './security-headers'
import { serverTiming } from './server-timing'

export interface WebServer {
  /** The address that people open. */
  address: string
  close(): Promise<void>
}

/** Where the pages come from: the build or, in development, the sources. */
export interface Pages {
  /** Loads the routes. */
  build: () => Promise<ServerBuild>
  /** The directory of the scripts, styles and fonts for the browser. */
  clientDirectory: string
  /** In development: serves scripts and styles from their sources and reloads the routes at each request. */
  fromSources?: RequestHandler
}

export interface WebServerOptions {
  services: Services
  live: LiveEvents
  /** Answers `/healthz`. */
  health: RequestHandler
  pages: Pages
  host: string
  port: number
  /** The public address, if it is not the one that the server listens on. */
  origin: string | undefined
  /** The trusted proxies, in the form of Express's setting `trust proxy`. */
  trustedProxies?: string | undefined
  /** How many requests a minute one access token may send to this process. */
  apiPerMinute: number
}

/**
 * How long an idle connection stays open, in milliseconds. Longer than proxies keep theirs (nginx: 60 s, Caddy: 120 s): one
 * that the server closes just as the proxy sends the next request gives an answer of 502.
 */
const keepAliveTimeout = 125_000

/** How long a request may take to arrive, in milliseconds: half a gigabyte over a slow line. Forms have a limit of their own. */
const requestTimeout = 4 * 60 * 60 * 1000

/** Starts the web server; throws `SetupError` if the port cannot be opened. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const load = async () => withReferences(await options.pages.build())
  const build = await load()
  const app = express()
  trustProxy(app, options)
  const server = createServer({ headersTimeout: 15_000, keepAliveTimeout, requestTimeout }, app)
  answerUnreadHeads(server)
  const port = await listen(server, options)
  const address = options.origin ?? listeningAddress(options.host, port)
  const secure = address.startsWith('https:')

  app.disable('x-powered-by')
  app.set('query parser', false)
  serveEdge(app, options, { build, secure })
  serveFiles(app, options.pages)
  servePages(app, options, { server, secure, build: options.pages.fromSources ? load : build })
  app.use(
    requestErrors((error, response) =>
      log.error({ id: requestId(response), error: describeError(error) }, 'unexpected error'),
    ),
  )
  return { address, close: () => closeServer(server) }
}

/** What every request passes before it reaches a file or a page; health and the interface for programs answer here. */
function serveEdge(
  app: Express,
  { services, health, pages: { fromSources }, origin, apiPerMinute }: WebServerOptions,
  { build, secure }: { build: ServerBuild; secure: boolean },
): void {
  app.use(nameRequest, requestLog(build), serverTiming, ...securityHeaders(secure, fromSources !== undefined))
  // Before the limits, because in development a page loads hundreds of small files.
  if (fromSources) app.use(fromSources)
  app.use(closeEarly, addressLimits)
  app.get('/healthz', health)
  app.use(requestLimits())
  // Programs have an access token and no page: neither the origin nor a form is looked at, and no cookie is.
  app.all(`${apiBase}/*`, compression(), serveApi(services, apiPerMinute))
  app.use(originCheck(origin), bodyLimits)
  app.use(compression())
}

/** Scripts, styles and fonts; what is not among them is a page. */
function serveFiles(app: Express, { clientDirectory: client }: Pages): void {
  app.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y' }))
  app.use(express.static(client, { maxAge: '1h' }))
}

function servePages(
  app: Express,
  { services, live }: WebServerOptions,
  { server, secure, build }: { server: Server; secure: boolean; build: ServerBuild | (() => Promise<ServerBuild>) },
): void {
  app.use((request, response, next) => {
    // What is public may be kept, but is asked for anew: a correction shows at once.
    const isPublic = request.path.startsWith('/public/')
    response.setHeader('Cache-Control', isPublic ? 'public, no-cache' : 'private, no-store')
    next()
  })
  const mayAskMore = personLimit()
  // Of many requests that come at once a few are looked into at a time, and what takes no time is answered in between.
  const reading = pLimit(4)
  const turn = requestTurns(server)
  app.all(
    '*',
    remixHandler(
      build,
      (request, response) => createContext(services, live, secure, request, response) as never,
      async (context, request, response) => {
        await turn()
        const viewer = await reading(() => context.viewer())
        return !viewer || mayAskMore(viewer.personId, request, response)
      },
    ),
  )
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new SetupError(`Port ${port} is taken: stop the other program, or set PORT to a free one.`))
      else if (error.code === 'EACCES')
        reject(new SetupError(`Port ${port} needs more rights than this user has: set PORT to 1024 or above.`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new SetupError(`HOST ${host} is not an address of this machine.`))
      else reject(error)
    })
    server.listen(port, host, () => {
      const bound = server.address()
      resolve(bound && typeof bound === 'object' ? bound.port : port)
    })
  })
}
