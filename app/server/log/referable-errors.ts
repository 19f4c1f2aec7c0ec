import { data, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { describeError, log } from './log'
import { shortReference } from './request-id'

type RouteFunction = (args: { context: AppLoadContext; request: Request }) => unknown

/**
 * Wraps routes so that loaders and actions answer an unexpected error with the request's reference. Remix would hide
 * the error from the page, and a person would have nothing to give an administrator.
 */
export function withReferences(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader ? { loader: referring(loader as RouteFunction) } : {}),
      ...(action ? { action: referring(action as RouteFunction) } : {}),
    }
    return [id, { ...route, module }] as const
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

function referring(work: RouteFunction): RouteFunction {
  return async (args) => {
    try {
      return await work(args)
    } catch (error) {
      if (!(error instanceof Error) || args.request.signal.aborted) throw error
      log.error({ id: args.context.requestId, error: describeError(error) }, 'unexpected error')
      throw data({ reference: shortReference(args.context.requestId) }, { status: 500 })
    }
  }
}
