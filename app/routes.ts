import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('routes/queue.tsx'),
  route('setup', 'routes/setup.tsx'),
  route('login', 'routes/login.tsx'),
  route('log-out', 'routes/log-out.tsx'),
  route('preferences', 'routes/preferences.tsx'),
] satisfies RouteConfig
