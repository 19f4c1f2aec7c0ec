import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** A message as it is written, or as the build parsed it for the browser (see compiled-messages.ts). */
export type Message = string | MessageFormatElement[]

/** The parser's numbering of ICU elements: those that messages use. */
const kind = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7, tag: 8 } as const

/** What fills a message; `show` writes out what stands for a plain `{name}`. */
export interface Filling {
  /** BCP 47, with the digits of its numbers. */
  tag: string
  values: Record<string, unknown>
  show(value: unknown): unknown
}

/**
 * The stretches of a message: plain text, and what stands for a placeholder or a tag where that is no text. One value
 * serves a `plural` or `select` as it is and a plain `{name}` written out. Throws where a placeholder has no value.
 */
export function formatMessage(message: Message, filling: Filling): unknown[] {
  return joined(parsed(message).flatMap((element) => stretches(element, filling, NaN)))
}

/** `counted` is what a `#` stands for. */
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

/** Texts that follow each other as one. */
function joined(parts: readonly unknown[]): unknown[] {
  const whole: unknown[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part
    else whole.push(part)
  }
  return whole
}

/** The words of a message without what its placeholders stand for. */
export function bareMessage(message: Message): string {
  return parsed(message)
    .map((element) => (element.type === kind.literal ? element.value : ''))
    .join('')
    .trim()
}

// The server writes every page in the same few hundred messages.
const trees = new Map<string, MessageFormatElement[]>()

// The browser has no parser: there a text is a message without placeholders.
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

/** Making one of Intl's formatters costs more than all it writes on a page. */
function remembered<Made>(make: (tag: string) => Made): (tag: string) => Made {
  const made = new Map<string, Made>()
  return (tag) => {
    const known = made.get(tag) ?? make(tag)
    made.set(tag, known)
    return known
  }
}
