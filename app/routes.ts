import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('routes/queue.tsx'),
] satisfies RouteConfig
