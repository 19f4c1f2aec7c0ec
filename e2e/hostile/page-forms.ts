/** A form that sends something, as a page shows it. */
export interface PageForm {
  action: string
  method: 'get' | 'post'
  multipart: boolean
  /** What it sends besides its button, as a browser would first send it; each name once. */
  fields: Map<string, string>
  /** Its buttons that have a name; a browser sends the one that was pressed. */
  buttons: [name: string, value: string][]
}

/** The forms of a page with their controls, also those that stand elsewhere and name their form. `address` is where the page is. */
export function formsOf(html: string, address: string): PageForm[] {
  const outside = html.replace(/<form\b[^>]*>.*?<\/form>/gs, '')
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', inside = '']) => {
    const id = attribute(head, 'id')
    const elsewhere = id === undefined ? [] : controlsOf(outside).filter((control) => control.form === id)
    const controls = [...controlsOf(inside), ...elsewhere].filter(({ name }) => name !== '')
    const fields = controls.filter(({ kind }) => kind !== 'button')
    return {
      action: attribute(head, 'action') ?? address,
      method: attribute(head, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
      multipart: attribute(head, 'enctype') === 'multipart/form-data',
      fields: new Map(fields.map(({ name, value }) => [name, value])),
      buttons: controls.filter(({ kind }) => kind === 'button').map(({ name, value }) => [name, value]),
    }
  })
}

/** The addresses within this server that a page links to. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b([^>]*)>/g)]
    .map(([, head = '']) => attribute(head, 'href') ?? '')
    .filter((href) => /^\/(?!\/)/.test(href))
    .map((href) => href.replace(/#.*/, ''))
}

interface Control {
  kind: 'field' | 'button'
  name: string
  value: string
  form: string | undefined
}

function controlsOf(html: string): Control[] {
  const found = html.matchAll(/<(input|button|select|textarea)\b([^>]*)>(?:(.*?)<\/\1>)?/gs)
  return [...found].map(([, element, head = '', inside = '']) => ({
    kind: element === 'button' ? 'button' : 'field',
    name: attribute(head, 'name') ?? '',
    value: attribute(head, 'value') ?? valueInside(element, inside),
    form: attribute(head, 'form'),
  }))
}

function valueInside(element: string | undefined, inside: string): string {
  if (element === 'textarea') return plain(inside)
  if (element !== 'select') return ''
  const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => head)
  const chosen = options.find((head) => /\sselected\b/.test(head)) ?? options[0] ?? ''
  return attribute(chosen, 'value') ?? ''
}

function attribute(head: string, name: string): string | undefined {
  const written = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(head)?.[1]
  return written === undefined ? undefined : plain(written)
}

function plain(escaped: string): string {
  return escaped
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
