import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const rules = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .flatMap((name) => [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)])
  .filter(([, , body]) => /(?:^|[\s;])color:/.test(body ?? ''))
  .map(([, selector]) => (selector ?? '').replace(/\/\*[^]*?\*\//g, '').trim())

const classes = (selector: string) => selector.replaceAll(/:not\([^)]*\)/g, '').match(/\.[\w-]+/g)?.length ?? 0

// A link that looks like a primary button was dark on dark where a box gave its links the colour of ink.
test('no box recolours the words of a primary button in it', () => {
  expect(rules.filter((selector) => selector.includes('.button-primary')).map(classes)).toEqual([2])
  const ofLinks = rules
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .filter((selector) => /[\s(]a\b(?!:not\(\.button\))/.test(selector))
  expect(ofLinks.filter((selector) => classes(selector) > 1 && !selector.includes('.meta'))).toEqual([])
})
