import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('routes/queue.tsx'),
  route('setup', 'routes/setup.tsx'),
  route('login', 'routes/login.tsx'),
  route('log-out', 'routes/log-out.tsx'),
  route('preferences', 'routes/preferences.tsx'),
  route('record', 'routes/record.tsx'),
  route('record/people', 'routes/record-people.tsx'),
  route('record/verification', 'routes/record-verification.tsx'),
  route('record/:seq', 'routes/record-action.tsx'),
  route('passages/:passage', 'routes/passage.tsx'),
] satisfies RouteConfig
