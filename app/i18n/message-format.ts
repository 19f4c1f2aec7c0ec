import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** A message as text, or as the syntax tree that the build made of it for the browser (see compiled-messages.ts). */
export type Message = string | MessageFormatElement[]

/** The numbers by which the ICU parser names kinds of elements; only those that messages use. */
const kind = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7, tag: 8 } as const

/** What formats a message; `show` formats the value of a plain `{name}`. */
export interface Filling {
  /** A BCP 47 tag that also names the digits of numbers. */
  tag: string
  values: Record<string, unknown>
  show(value: unknown): unknown
}

/**
 * Formats a message into parts: strings, and the values of placeholders or tags that are no text. `plural` and
 * `select` use a value as it is; a plain `{name}` uses what `show` makes of it. Throws if a placeholder has no value.
 */
export function formatMessage(message: Message, filling: Filling): unknown[] {
  return joined(parsed(message).flatMap((element) => stretches(element, filling, NaN)))
}

/** `counted` is the number that a `#` is replaced by. */
function stretches(element: MessageFormatElement, filling: Filling, counted: number): unknown[] {
  switch (element.type) {
    case kind.literal:
      return [element.value]
    case kind.pound:
      return [numbers(filling.tag).format(counted)]
    case kind.argument:
      return [filling.show(valueOf(element.value, filling))]
    case kind.number:
      return [numbers(filling.tag).format(Number(valueOf(element.value, filling)))]
    case kind.select: {
      const option = element.options[String(valueOf(element.value, filling))] ?? element.options.other
      return (option?.value ?? []).flatMap((inner) => stretches(inner, filling, counted))
    }
    case kind.plural: {
      const count = Number(valueOf(element.value, filling))
      const option =
        element.options[`=${count}`] ?? element.options[plurals(filling.tag).select(count)] ?? element.options.other
      return (option?.value ?? []).flatMap((inner) => stretches(inner, filling, count))
    }
    case kind.tag: {
      const enclose = valueOf(element.value, filling) as (chunks: unknown[]) => unknown
      return [enclose(joined(element.children.flatMap((inner) => stretches(inner, filling, counted))))]
    }
    default:
      throw new Error('Messages hold text, plain arguments, numbers, plurals, choices and tags')
  }
}

function valueOf(name: string, { values }: Filling): unknown {
  if (values[name] === undefined) throw new Error(`The message's placeholder "${name}" has no value`)
  return values[name]
}

/** Joins adjacent strings. */
function joined(parts: readonly unknown[]): unknown[] {
  const whole: unknown[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part
    else whole.push(part)
  }
  return whole
}

/** The words of a message without its placeholders. */
export function bareMessage(message: Message): string {
  return parsed(message)
    .map((element) => (element.type === kind.literal ? element.value : ''))
    .join('')
    .trim()
}

// Parsed messages are cached: the server writes every page with the same few hundred.
const trees = new Map<string, MessageFormatElement[]>()

// The browser has no parser; there a message that is still a string has no placeholders.
function parsed(message: Message): MessageFormatElement[] {
  if (typeof message !== 'string') return message
  const known = trees.get(message)
  if (known) return known
  const tree = /[{}<>']/.test(message)
    ? parse(message)
    : [{ type: kind.literal, value: message } as MessageFormatElement]
  trees.set(message, tree)
  return tree
}

const numbers = remembered((tag) => new Intl.NumberFormat(tag))
const plurals = remembered((tag) => new Intl.PluralRules(tag))

/** Formatters are cached, because creating one costs more than all that it formats on a page. */
function remembered<Made>(make: (tag: string) => Made): (tag: string) => Made {
  const made = new Map<string, Made>()
  return (tag) => {
    const known = made.get(tag) ?? make(tag)
    made.set(tag, known)
    return known
  }
}
