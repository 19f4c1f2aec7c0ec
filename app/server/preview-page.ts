/** A public page before it is public: its style comes from the site of this server. */
export function previewPage(html: string): Response {
  const here = html.replace('href="../../site.css"', 'href="/public/site.css"')
  return new Response(here, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
