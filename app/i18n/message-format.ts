import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** The parser's numbering of ICU elements. */
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

/**
 * A compiled ICU message whose plain `{name}` arguments are looked up under another name than `plural` and
 * `select` use, so that one value serves both: raw for choosing a form, written out for showing.
 */
export function compileMessage(message: string, localeTag: string): IntlMessageFormat {
  const parsed = new IntlMessageFormat(message, localeTag)
  return new IntlMessageFormat(renameArguments(parsed.getAst()), localeTag)
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
