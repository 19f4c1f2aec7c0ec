import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { messages } from './messages/ar/index'

interface Mentions {
  /** Every string and name that the code holds. */
  words: Set<string>
  /** What template literals such as `refusals.${code}` can produce. */
  composed: RegExp[]
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Collects the words of a file. A template literal counts if the first word of its key is written out. */
function readMentions(file: string, text: string, { words, composed }: Mentions): void {
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isIdentifier(node) || ts.isNumericLiteral(node)) words.add(node.text)
    else if (ts.isTemplateExpression(node) && /^[a-zA-Z]+\./u.test(node.head.text)) {
      composed.push(
        new RegExp(
          `^${escape(node.head.text)}${node.templateSpans.map(({ literal }) => `([A-Za-z0-9-]+)${escape(literal.text)}`).join('')}$`,
          'u',
        ),
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(
    ts.createSourceFile(
      file,
      text,
      ts.ScriptTarget.Latest,
      false,
      file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  )
}

/** The keys that the code neither writes out nor can compose from words in it. */
function unusedKeys(keys: readonly string[], { words, composed }: Mentions): string[] {
  const composable = (key: string) =>
    composed.some((form) =>
      form
        .exec(key)
        ?.slice(1)
        .every((word) => words.has(word) || /^\d+$/u.test(word)),
    )
  return keys.filter((key) => !words.has(key) && !composable(key))
}

test('every message is used by the code', () => {
  const mentions: Mentions = { words: new Set(), composed: [] }
  const files = ['app', 'db'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  const code = files.filter((file) => /\.tsx?$/u.test(file) && !/\.test\.|\bi18n\Wmessages\W/u.test(file))
  for (const file of code) readMentions(file, readFileSync(file, 'utf8'), mentions)
  expect(unusedKeys(Object.keys(messages), mentions)).toEqual([])
})

test('a key is used where it is written out or composed of words that the code holds', () => {
  const mentions: Mentions = { words: new Set(), composed: [] }
  readMentions(
    'a.tsx',
    "t('queue.title'); t(`queue.kinds.${kind}.short`); const kinds = { pair: ['late'] }; t(`${any}.thing`)",
    mentions,
  )
  expect(
    unusedKeys(
      [
        'queue.title',
        'queue.kinds.pair.short',
        'queue.kinds.late.short',
        'queue.kinds.late',
        'queue.kinds.early.short',
        'other.thing',
      ],
      mentions,
    ),
  ).toEqual(['queue.kinds.late', 'queue.kinds.early.short', 'other.thing'])
})
