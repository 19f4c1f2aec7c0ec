import { renderToStaticMarkup } from 'react-dom/server'
import { safeControls } from '../../i18n/bidi'
import { directionOf } from '../../i18n/locale'
import type { Block, LeavingDocument, Run } from './document'

/** A document as one file of HTML: the same one is printed as PDF and lies in a dossier's archive. `style` stands in it. */
export function writeHtml(document: LeavingDocument, style: string): string {
  const { locale, title, blocks } = document
  const sheet = `${style}\n${footStyle(document)}`
  const page = renderToStaticMarkup(
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <body className="document">
        {blocks.map((block, at) => (
          <DrawnBlock key={at} block={block} />
        ))}
      </body>
    </html>,
  )
  return `<!doctype html>\n${page}\n`
}

/** At the foot of each printed page its title and number, at the side where lines begin and end. */
function footStyle({ locale, foot }: LeavingDocument): string {
  const [start, end] = directionOf(locale) === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const escaped = Array.from(safeControls(foot), (character) => `\\${character.codePointAt(0)?.toString(16)} `).join('')
  const face = 'font-family: var(--book); font-size: 8.5pt;'
  return `@page { @bottom-${start} { content: "${escaped}"; ${face} } @bottom-${end} { content: counter(page) " / " counter(pages); ${face} } }`
}

const headings = { title: 'h1', heading: 'h2', subheading: 'h3' } as const

function DrawnBlock({ block }: { block: Block }) {
  if (block.kind === 'table') return <DrawnTable block={block} />
  if ('text' in block) {
    const Heading = headings[block.kind]
    return <Heading>{safeControls(block.text)}</Heading>
  }
  if (block.kind === 'reading')
    return (
      <p className="reading" lang={block.language} dir={directionOf(block.language)}>
        <Runs runs={block.runs} />
      </p>
    )
  return (
    <p className={block.kind}>
      <Runs runs={block.runs} />
    </p>
  )
}

function DrawnTable({ block: { head, rows } }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((runs, cell) => (
              <td key={cell}>
                <Runs runs={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, bold, tone }, at) => {
    const words = <bdi>{safeControls(text)}</bdi>
    const toned = tone ? <span className={`tone-${tone}`}>{words}</span> : words
    return bold ? <strong key={at}>{toned}</strong> : <span key={at}>{toned}</span>
  })
}
