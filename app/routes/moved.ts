import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

const moved: [RegExp, string][] = [
  [/^\/record(?=\/|$)/, '/trail'],
  [/^\/reports\/many(?=\/|$)/, '/reports/bulk'],
  [/^\/reports\/together$/, '/reports/side-by-side'],
  [/^(\/reports\/\d+)\/against(?=\/\d+$)/, '$1/compare'],
  [/^(\/claims\/\d+)\/story$/, '$1/versions'],
  [/^(\/claims\/\d+)\/settle$/, '$1/resolve'],
]

/** Redirects an address of an earlier version to the page's present one, with its query. */
export function loader({ request }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url)
  const to = moved.reduce((path, [from, present]) => path.replace(from, present), pathname)
  if (to === pathname) throw new Response(null, { status: 404 })
  return redirect(to + search, 301)
}
