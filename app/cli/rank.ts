import { existsSync, readFileSync } from 'node:fs'
import { buildIndex, rank, type RankedText } from '../matching/ranking/rank'
import { CommandError } from './command-error'
import { print } from './output'

interface Options {
  corpus: string
  queries: string
  top: string
}

export function rankFiles({ corpus, queries, top }: Options): void {
  if (!/^[1-9]\d{0,5}$/.test(top)) throw new CommandError('--top takes a whole number above 0.')
  const index = buildIndex(readLines(corpus))
  for (const query of readLines(queries)) {
    const lines = rank(index, query.text, Number(top)).map(
      ({ id, score }, at) => `${query.id} Q0 ${id} ${at + 1} ${score.toFixed(6)} muqabala`,
    )
    if (lines.length > 0) print(lines.join('\n'))
  }
}

function readLines(path: string): RankedText[] {
  if (!existsSync(path)) throw new CommandError(`${path}: there is no such file.`)
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const [id, text, title] = line.split('\t')
    if (!id || text === undefined) throw new CommandError(`${path}, line ${at + 1}: expected an id, a tab and a text.`)
    return [{ id, text, title }]
  })
}
