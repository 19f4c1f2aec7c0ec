import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { apiRoute } from '../../api/match-path'
import { log } from './log'
import { requestId } from './request-id'

/** Writes one line of the log for each answered request, except for static files that were served without an error. */
export function requestLog(build: ServerBuild): RequestHandler {
  const patternOf = rememberPatterns(routeTree(build))
  return (request, response, next) => {
    const began = performance.now()
    const { path } = request
    response.on('close', () => {
      // Matched with every route for nothing: each piece of a page's script has a name of its own.
      if (response.statusCode < 400 && path.startsWith('/assets/')) return
      const route = apiRoute(request.method, path) ?? patternOf(path)
      if (response.statusCode < 400 && route === '*') return
      const ms = Math.round(performance.now() - began)
      log.info(
        {
          id: requestId(response),
          method: request.method,
          route,
          status: response.statusCode,
          ms,
          ...(response.writableFinished ? {} : { brokenOff: true }),
        },
        'request',
      )
    })
    next()
  }
}

type RouteObjects = Parameters<typeof matchRoutes>[0]

function routeTree(build: ServerBuild, parentId?: string): RouteObjects {
  return Object.values(build.routes)
    .filter((route) => route.parentId === parentId)
    .map((route) =>
      route.index ? { index: true, path: route.path } : { path: route.path, children: routeTree(build, route.id) },
    )
}

/** The most paths whose route is remembered; further ones are matched each time. */
const mostRemembered = 1_000

/** Matching takes half a millisecond, and paths that differ in a segment of digits alone have one route. */
function rememberPatterns(routes: RouteObjects): (path: string) => string {
  const remembered = new Map<string, string>()
  return (path) => {
    const shape = path.replace(/(?<=\/)\d+(?=\/|$)/g, '1')
    const known = remembered.get(shape)
    if (known !== undefined) return known
    const pattern = patternOf(routes, shape)
    if (remembered.size < mostRemembered) remembered.set(shape, pattern)
    return pattern
  }
}

/** The route with its parameters by name, such as `/claims/:claim`; `*` for an address that no route has. */
function patternOf(routes: RouteObjects, asked: string): string {
  const path = asked.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  try {
    const matches = matchRoutes(routes, path)
    if (!matches) return '*'
    const pattern = matches
      .map(({ route }) => route.path ?? '')
      .filter(Boolean)
      .join('/')
    return pattern === '*' ? '*' : `/${pattern}`.replace(/\/+/g, '/')
  } catch {
    // The address cannot be decoded.
    return '*'
  }
}
