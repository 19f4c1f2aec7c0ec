import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { rememberRouteLists } from './route-lists'

const paths = ['claims', 'claims/:claim', 'claims/:claim/verdict', 'reports/new', 'reports/:report', '*']
const routes = Object.fromEntries(paths.map((path) => [path, { id: path, path, module: { default: () => null } }]))

/** A program with these routes and no pages: only the list of its routes is asked for. */
const program = {
  assets: { version: 'x', routes },
  routes,
  future: { v3_lazyRouteDiscovery: true },
  entry: { module: {} },
} as unknown as ServerBuild

const asked = (...links: string[]) =>
  new Request(
    `http://desk.example/__manifest?${new URLSearchParams([['version', 'x'], ...links.map((p) => ['p', p])])}`,
  )

test('the routes of a path are looked up once, and are those that Remix gives', async () => {
  const remix = createRequestHandler(program, 'production')
  let lookedUp = 0
  const handle = rememberRouteLists((request) => {
    lookedUp += 1
    return remix(request)
  })
  const lists: [string[], number][] = [
    [['/claims/7', '/claims/12', '/claims/8-9', '/claims/2015-07-04'], 1],
    [['/claims/12', '/reports/new', '/reports/4', '/a1/b'], 4],
    [['/claims/3/verdict', '/reports/new'], 5],
    [[], 6],
  ]
  for (const [links, times] of lists) {
    const [ours, theirs] = await Promise.all([handle(asked(...links)), remix(asked(...links))])
    expect([ours.status, lookedUp]).toEqual([theirs.status, times])
    expect(ours.headers.get('Cache-Control')).toBe(theirs.headers.get('Cache-Control'))
    if (ours.ok) expect(await ours.json()).toEqual(await theirs.json())
  }
})

test('a page of another version is told to load anew', async () => {
  const handle = rememberRouteLists(createRequestHandler(program, 'production'))
  const answer = await handle(new Request('http://desk.example/__manifest?version=old&p=/claims/7'))
  expect([answer.status, answer.headers.get('X-Remix-Reload-Document')]).toEqual([204, 'true'])
})
