import { createHash } from 'node:crypto'
import { redirect, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { siteAddress } from '../../server/publishing'
import { openSite, type SiteAtMoment } from '../../site/public-files.server'

const sites = new WeakMap<object, () => Promise<SiteAtMoment>>()

function siteOf({ db, services }: AppLoadContext): Promise<SiteAtMoment> {
  const open = sites.get(services) ?? openSite(db, services.timeZone)
  sites.set(services, open)
  return open()
}

/** What the desk published, for anybody: the only pages that ask for no log-in. Before anything was published there is nothing. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const site = await siteOf(context)
  const address = new URL(request.url)
  // The first page leads on to an address beside it, which without the slash would be one of the desk's own.
  if (!site.isEmpty && address.pathname === '/public') return redirect(`/public/${address.search}`)
  const file = site.isEmpty ? null : await site.file(params['*'] || 'index.html', await siteAddress(context, request))
  if (!file) return new Response('لا صفحة بهذا العنوان. There is no page at this address.\n', plain(404))
  const tag = `"${createHash('sha256').update(file.body).digest('hex').slice(0, 32)}"`
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers: { ETag: tag } })
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body)
  return new Response(body, { status: file.status, headers: { 'Content-Type': file.type, ETag: tag } })
}

function plain(status: number) {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
}
