import { createRequire } from 'node:module'
import { parse } from '@formatjs/icu-messageformat-parser'
import { transformWithEsbuild, type Plugin } from 'vite'

const messageFile = /\/i18n\/messages\/(?:ar|en)\/[\w-]+\/[\w-]+\.ts$/
const parser = '@formatjs/icu-messageformat-parser'

/**
 * Parses messages while the browser's code is built and sends their syntax trees in place of the texts: the trees are
 * much smaller than the parser. The server keeps texts and parser (decision 0031).
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer, { ssr }) {
      if (ssr || source !== parser || !importer) return null
      return createRequire(importer).resolve(`${parser}/no-parser.js`)
    },
    async transform(code, id, { ssr } = {}) {
      if (ssr || !messageFile.test(id)) return null
      const { code: script } = await transformWithEsbuild(code, id, { loader: 'ts' })
      const exported = (await import(
        `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`
      )) as Record<string, Record<string, string>>
      return {
        code: Object.entries(exported)
          .map(([name, messages]) => `export const ${name} = ${JSON.stringify(compileAll(messages))}`)
          .join('\n'),
        map: null,
      }
    },
  }
}

function compileAll(messages: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, /[{}<>']/.test(message) ? parse(message) : message]),
  )
}
