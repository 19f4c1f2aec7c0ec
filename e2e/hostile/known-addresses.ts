import type { RouteConfigEntry } from '@remix-run/route-config'
import { formsOf, linksOf, type PageForm } from './page-forms'
import { get, type Session } from './session'

/** Every path of the table of routes, as it is written there: `/claims/:claim/verdict`. */
export function pathsOf(routes: readonly RouteConfigEntry[]): string[] {
  const paths = routes.flatMap(({ path, index, children }) => [
    ...(path === undefined ? (index ? ['/'] : []) : [`/${path.replace('/*?', '')}`]),
    ...pathsOf(children ?? []),
  ])
  return [...new Set(paths)]
}

export interface KnownAddresses {
  /** One address of each path: one that a page links to, else with 1 for every variable part. */
  examples: Map<string, string>
  /** The parameters of the query that links, forms and we ourselves give each path. */
  parameters: Map<string, Set<string>>
  /** One form of each action and set of fields. */
  forms: PageForm[]
}

/** Answers that go on until the reader leaves. */
export const endless: ReadonlySet<string> = new Set(['/queue/events', '/trail/verification/run'])

/** Follows the links of the pages, one address for each path of the table and set of parameters, and notes parameters and forms. */
export async function exploreFrom(session: Session, paths: readonly string[]): Promise<KnownAddresses> {
  const examples = new Map<string, string>()
  const parameters = new Map(paths.map((path) => [path, new Set<string>()]))
  const forms = new Map<string, PageForm>()
  const seen = new Set<string>()
  const waiting = paths.filter((path) => !path.includes(':'))
  const note = (address: string): boolean => {
    const { pathname, searchParams } = new URL(address, session.address)
    const path = pathOf(pathname, paths)
    if (path === undefined) return false
    if (!examples.has(path)) examples.set(path, pathname)
    for (const name of searchParams.keys()) parameters.get(path)?.add(name)
    const key = `${path} ${[...new Set(searchParams.keys())].sort().join()}`
    return !seen.has(key) && !endless.has(path) && seen.add(key).size > 0
  }
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (!note(address)) continue
    const { text } = await get(session, address)
    waiting.push(...linksOf(text))
    for (const form of formsOf(text, address)) {
      note(form.action)
      const { pathname } = new URL(form.action, session.address)
      const path = pathOf(pathname, paths)
      if (path === undefined) continue
      if (form.method === 'get') for (const name of form.fields.keys()) parameters.get(path)?.add(name)
      else forms.set(`${path} ${[...form.fields.keys()].join()}`, form)
    }
  }
  for (const path of paths) if (!examples.has(path)) examples.set(path, path.replace(/:[a-z]+/g, '1'))
  return { examples, parameters, forms: [...forms.values()] }
}

/** The path of the table that an address belongs to; a written part comes before a parameter. */
function pathOf(address: string, paths: readonly string[]): string | undefined {
  const fitting = paths.filter((path) => new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`).test(address))
  return fitting.sort((a, b) => a.split(':').length - b.split(':').length)[0]
}
