import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** The parser's numbering of ICU elements. */
const literal = 0
const argument = 1
const select = 5
const plural = 6
const tag = 8

const shownSuffix = ' shown'

function renameArguments(elements: Element[]): Element[] {
  return elements.map((element) => {
    if (element.type === argument) return { ...element, value: element.value + shownSuffix }
    if (element.type === tag) return { ...element, children: renameArguments(element.children) }
    if (element.type !== select && element.type !== plural) return element
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: renameArguments(option.value) },
    ])
    return { ...element, options: Object.fromEntries(options) as typeof element.options }
  })
}

/** A message as it is written, or as the build parsed it for the browser (see compiled-messages.ts). */
export type Message = string | Element[]

// The server writes every page in the same few hundred messages.
const compiled = new Map<string, Map<Message, IntlMessageFormat>>()

/**
 * A compiled ICU message whose plain `{name}` arguments are looked up under another name than `plural` and
 * `select` use, so that one value serves both: raw for choosing a form, written out for showing.
 */
export function compileMessage(message: Message, localeTag: string): IntlMessageFormat {
  const known = compiled.get(localeTag)?.get(message)
  if (known) return known
  const made = new IntlMessageFormat(renameArguments(parsed(message)), localeTag)
  const ofTag = compiled.get(localeTag) ?? new Map<Message, IntlMessageFormat>()
  compiled.set(localeTag, ofTag.set(message, made))
  return made
}

/** The words of a message without what its placeholders stand for. */
export function bareMessage(message: Message): string {
  return parsed(message)
    .map((element) => (element.type === literal ? element.value : ''))
    .join('')
    .trim()
}

// The browser has no parser: there a text is a message without placeholders.
function parsed(message: Message): Element[] {
  if (typeof message !== 'string') return message
  return /[{}<>']/.test(message) ? new IntlMessageFormat(message, 'en').getAst() : [{ type: literal as Element['type'] & 0, value: message }]
}

/** Values under both names; `show` writes one out for the reader. */
export function bothNames<Raw, Shown>(
  values: Record<string, Raw>,
  show: (value: Raw) => Shown,
): Record<string, Raw | Shown> {
  const both: Record<string, Raw | Shown> = {}
  for (const [name, value] of Object.entries(values)) {
    both[name] = value
    both[name + shownSuffix] = show(value)
  }
  return both
}
