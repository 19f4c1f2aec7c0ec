/** What the index says of a captured answer. */
export interface IndexedAnswer {
  url: string
  at: Date
  status: number
  mime: string
  digest: string
  filename: string
  offset: number
  length: number
}

/** The index of an archive: one line an answer, in the order of its key. */
export function printIndex(answers: readonly IndexedAnswer[]): string {
  const lines = answers.map(({ url, at, status, mime, digest, filename, offset, length }) => {
    const fields = {
      url,
      digest,
      mime,
      filename,
      offset: String(offset),
      length: String(length),
      status: String(status),
    }
    return `${surtOf(url)} ${timeOf(at)} ${JSON.stringify(fields)}\n`
  })
  return lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('')
}

/** A time as in archives: fourteen digits, in UTC. */
export function timeOf(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(0, 14)
}

/**
 * A web address as key: its host from the top level down, then path and query, in lower case.
 *
 * @example surtOf('https://www.example.org/News?id=1') // 'org,example)/news?id=1'
 */
export function surtOf(address: string): string {
  const url = new URL(address)
  const host = url.hostname.replace(/^www\d*\./, '')
  const labels = /^[\d.]+$/.test(host) || host.startsWith('[') ? host : host.split('.').reverse().join(',')
  const query = url.search.slice(1).split('&').sort().join('&')
  return `${labels}${url.port === '' ? '' : `:${url.port}`})${url.pathname}${query === '' ? '' : `?${query}`}`.toLowerCase()
}
