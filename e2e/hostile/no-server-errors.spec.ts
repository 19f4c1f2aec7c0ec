import { randomUUID } from 'node:crypto'
import routes from '../../app/routes'
import { uploadRoutes } from '../../app/server/edge/body-limits'
import { expect, test } from '../fixtures'
import { brokenBodies, formBody, urlencoded } from './hostile-bodies'
import { changedHeaders, escaped, hostileValues, marker } from './hostile-values'
import { endless, exploreFrom, pathsOf, type KnownAddresses } from './known-addresses'
import { HostileSender } from './sender'
import { logIn, post, upload, type Session } from './session'
import type { RunningServer } from '../server'
import { thorough } from '../thorough'

test.use({ serverName: 'no server errors', seed: 'sample' })

/** How many values each field and each parameter gets. */
const rounds = thorough ? 12 : 1
const paths = pathsOf(routes)
const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND']
/** Parameters that some page may read, whether or not a link shows them. */
const usual = ['q', 'after', 'before', 'page', 'at', 'day', 'returnTo', 'pair', 'report', 'claim', 'copies']

test('no value in an address, a cookie or a field, and no body, is answered by an error of the server', async ({
  server,
}) => {
  if (thorough) test.setTimeout(1_800_000)
  const admin = await logIn(server, 'admin')
  const nobody = { ...admin, cookie: '' }
  const strangers = await exploreFrom(nobody, paths)
  await bringSomethingIn(admin)
  const known = await exploreFrom(admin, paths)
  const sender = new HostileSender(server.address, () => logIn(server, 'admin'), admin)
  const next = hostileValues(12)
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, path] of paths.filter((path) => !endless.has(path)).entries())
      sendAddresses(sender, path, known, next, at + round, nobody)
    sendForms(sender, strangers, next, round, nobody)
    sendForms(sender, known, next, round)
    for (let at = 0; at < 4; at += 1) sender.cookies(escaped(next()))
  }
  sendBodies(sender, known)
  for (const headers of changedHeaders) sender.headers(headers)
  await sender.finish()
  expect(sender.failures, unexpectedErrors(server).join('\n')).toEqual([])
  expect(known.forms.length).toBeGreaterThan(15)
  expectQuietLog(server)
})

/** Some forms only stand where there is something: a draft, an import that waits to be looked at, a feed. */
async function bringSomethingIn(session: Session): Promise<void> {
  await upload(session, 'قصف الطيران الحربي مدينة حلب صباح اليوم، وقتل خمسة مدنيين.')
  const many = new FormData()
  many.set('source', 'a desk')
  many.append('files', new File(['قصف الطيران حلب.'], 'a.txt'))
  many.append('manifest', new File(['file,title\na.txt,عنوان\n'], 'm.csv'))
  await post(session, '/reports/bulk', many)
  const feed = { address: 'https://feed.example/rss', name: 'a feed', everyMinutes: '60', atOnce: 'no' }
  await post(session, '/settings/feeds', new URLSearchParams({ ...feed, request: randomUUID() }))
}

/** Hostile values in each variable part of a path, in every third of its parameters (in each where there is time), and in all at once. */
function sendAddresses(
  sender: HostileSender,
  path: string,
  { examples, parameters }: KnownAddresses,
  next: () => string,
  turn: number,
  nobody: Session,
): void {
  const example = examples.get(path) ?? path
  const ending = turn % 2 === 0 ? '' : '.data'
  for (const name of path.match(/:[a-z]+/g) ?? []) {
    const address = path.replace(name, escaped(next()) || '1').replace(/:[a-z]+/g, '1')
    sender.get(`${address}${ending}`)
    sender.send('POST', address, { type: urlencoded, body: '' })
  }
  for (const [nth, name] of [...(parameters.get(path) ?? [])].entries())
    if (thorough || nth % 3 === turn % 3) sender.get(`${example}${ending}?${escaped(name)}=${escaped(next())}`)
  const all = new Set([...usual, ...[...parameters.values()].flatMap((names) => [...names])])
  sender.get(`${example}${ending}?${[...all].map((name) => `${escaped(name)}=${escaped(next())}`).join('&')}`)
  sender.get(`${example}?${escaped(next())}`, nobody)
  sender.send('POST', example, { type: urlencoded, body: `a=${escaped(next())}` }, nobody)
  const method = methods[turn % methods.length] ?? ''
  if (path !== '/log-out') sender.send(method, example)
}

/** Each field of each form with a hostile value, the others as a browser would send them. */
function sendForms(sender: HostileSender, { forms }: KnownAddresses, next: () => string, round: number, as?: Session) {
  for (const [nth, form] of forms.filter(({ action }) => !action.startsWith('/log-out')).entries()) {
    const names = [...form.fields.keys(), ...new Set(form.buttons.map(([name]) => name))]
    for (const [at, name] of names.entries()) {
      // Forms of one kind stand on several pages: every third field of each, in turn, and all where there is time.
      if (!thorough && (at + nth) % 3 !== 0) continue
      const ending = (at + round) % 3 === 0 && !form.action.includes('?') && form.action !== '/' ? '.data' : ''
      sender.send('POST', `${form.action}${ending}`, formBody(form, name, next(), at + round), as)
    }
  }
}

/** Bodies that are no form: all of them to routes that take files, one or two to each other route, all to each where there is time. */
function sendBodies(sender: HostileSender, { examples }: KnownAddresses): void {
  for (const [at, path] of paths.filter((path) => !endless.has(path) && path !== '/log-out').entries()) {
    const some = brokenBodies.filter((_, nth) => thorough || nth % 16 === at % 16)
    for (const body of path in uploadRoutes ? brokenBodies : some) sender.send('POST', examples.get(path) ?? path, body)
  }
}

/** Nothing of what was sent stands in the log, and no error that was answered by something else. */
function expectQuietLog(server: RunningServer): void {
  const log = server.log()
  expect(log).not.toContain(marker)
  expect(unexpectedErrors(server)).toEqual([])
}

function unexpectedErrors(server: RunningServer): string[] {
  return server
    .log()
    .split('\n')
    .filter((line) => line.includes('unexpected error'))
}
