import { parse, type MessageFormatElement as Element } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import type { MessageKey } from './catalogue'
import { messages as arabic } from './messages/ar/index'
import { messages as english } from './messages/en/index'

const keys = Object.keys(arabic) as MessageKey[]

function branches(element: Element): Element[][] {
  if (element.type === 8) return [element.children]
  return element.type === 5 || element.type === 6 ? Object.values(element.options).map(({ value }) => value) : []
}

function walk(elements: Element[], visit: (element: Element) => void): void {
  for (const element of elements) {
    visit(element)
    for (const branch of branches(element)) walk(branch, visit)
  }
}

/** The names of a message's placeholders and tags, with the kind of each. */
function placeholders(message: string): string[] {
  const found = new Set<string>()
  walk(parse(message), (element) => {
    if (element.type !== 0 && element.type !== 7) found.add(`${element.type}:${element.value}`)
  })
  return [...found].sort()
}

describe('messages', () => {
  it('name the same things in both languages', () => {
    expect(Object.keys(english).sort()).toEqual([...keys].sort())
  })

  it('begin with their subject', () => {
    expect(keys.filter((key) => !/^[a-zA-Z]+\.[A-Za-z0-9.-]+$/.test(key))).toEqual([])
  })

  it('begin with the name of a file: a page that needs one of them loads that', () => {
    const files = import.meta.glob<Record<string, object>>('./messages/ar/*/*.ts', { eager: true })
    for (const part of new Set(keys.map((key) => key.split('.')[0] ?? ''))) {
      const name = part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const file = Object.entries(files).find(([path]) => path.endsWith(`/${name}.ts`))?.[1]
      expect(Object.keys(file?.[part] ?? {}), part).not.toEqual([])
    }
  })

  it.each(keys)('%s compiles in both languages with the same placeholders', (key) => {
    expect(placeholders(english[key])).toEqual(placeholders(arabic[key]))
    expect(arabic[key].trim()).toBe(arabic[key])
    expect(english[key]).not.toBe('')
  })

  it('give every Arabic plural its six forms', () => {
    const lacking: string[] = []
    for (const key of keys) {
      walk(parse(arabic[key]), (element) => {
        if (element.type !== 6) return
        const forms = Object.keys(element.options)
        const all = ['zero', 'one', 'two', 'few', 'many', 'other'].every((form) => forms.includes(form))
        if (!all) lacking.push(key)
      })
    }
    expect(lacking).toEqual([])
  })
})
