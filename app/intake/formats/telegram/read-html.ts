import { Parser } from 'htmlparser2'
import { deepestElement } from '../../limits'
import { MessagesError, type Message } from '../messages/message'
import { pageTime } from './page-time'

/** A message with its place in the text of the page. */
export interface PageMessage extends Omit<Message, 'bytes'> {
  end: number
}

/** Whether a page is one of those that Telegram Desktop writes: `messages.html`, `messages2.html` and so on. */
export function isTelegramPage(text: string): boolean {
  return /<div class="page_wrap\b/.test(text) && /<div class="(?:history|message |page_body)/.test(text)
}

const unseen = new Set(['script', 'style', 'template'])

/** What a piece of the page is collected for. */
type Role = 'chat' | 'sender' | 'forwarded-from' | 'text' | 'poll' | 'service'

interface Open {
  message: boolean
  forwarded: boolean
  role: Role | null
}

/** The messages of one page of an HTML export of Telegram Desktop. Throws `MessagesError`; what was yielded before is right. */
export function* readTelegramPage(html: string): Generator<PageMessage, undefined> {
  if (html.trim() === '') throw new MessagesError('empty')
  const page = new PageReader(html)
  const whole = page.read()
  if (page.messages.length === 0 && !isTelegramPage(html)) throw new MessagesError('not-this')
  yield* page.messages
  if (!whole) throw new MessagesError('cut-off')
}

class PageReader {
  readonly messages: PageMessage[] = []
  readonly #html: string
  readonly #parser: Parser
  readonly #open: Open[] = []
  /** Texts that are being collected, the innermost last. */
  readonly #collected: { role: Role; text: string; depth: number }[] = []
  #depth = 0
  /** How many elements are open whose text nobody sees. */
  #unseenIn = 0
  #chat = ''
  /** Of the message before: one that follows from the same person does not repeat the name. */
  #sender = ''
  /** Whom the message before was forwarded from: one that is joined to it does not repeat that name either. */
  #forwardedFrom = ''
  #joined = false
  /** A quotation or a block of code ended: what follows it begins a line. */
  #blockEnded = false
  #current: PageMessage | null = null

  constructor(html: string) {
    this.#html = html
    this.#parser = new Parser({
      onopentag: (name, attributes) => {
        this.#depth += 1
        if (this.#depth > deepestElement) throw new MessagesError('too-deep')
        if (unseen.has(name)) this.#unseenIn += 1
        this.#opened(name, attributes)
      },
      ontext: (text) => this.#text(text),
      onclosetag: (name, implied) => {
        this.#depth -= 1
        if (unseen.has(name)) this.#unseenIn -= 1
        this.#closed(name, implied)
      },
    })
  }

  /** Returns whether the page came to its end. */
  read(): boolean {
    this.#parser.write(this.#html)
    const whole = this.#open.length === 0
    this.#parser.end()
    return whole
  }

  #opened(name: string, { class: classes = '', id = '', title = '', href = '' }: Record<string, string>): void {
    if (name === 'br') this.#text('\n')
    if (name === 'blockquote' || name === 'pre') this.#beginLine()
    if (name === 'a') this.#link(classes, href)
    if (name !== 'div' && name !== 'span') return
    const names = new Set(classes.split(/\s+/))
    const message = name === 'div' && names.has('message') && /^message-?\d+$/.test(id)
    if (message) this.#begin(id, names)
    const within = this.#open.at(-1)?.forwarded ?? false
    const forwarded = !message && (within || (names.has('forwarded') && names.has('body')))
    if (forwarded && !within && this.#current) this.#current.forwardedFrom = this.#joined ? this.#forwardedFrom : ''
    if (names.has('date') && title !== '' && !forwarded && this.#current) {
      this.#current.sentAt = pageTime(title)
      this.#current.unreadTime = title
    }
    // The time behind the name of who wrote a forwarded message.
    const role = name === 'span' ? null : this.#roleOf(names, forwarded)
    this.#open.push({ message, forwarded, role })
    if (role) this.#blockEnded = false
    if (role) this.#collected.push({ role, text: '', depth: this.#open.length })
  }

  #begin(id: string, names: ReadonlySet<string>): void {
    this.#joined = names.has('joined')
    this.#current = {
      kind: names.has('service') ? 'service' : 'message',
      id: id.replace('message', ''),
      chat: this.#chat,
      channel: false,
      sender: this.#sender,
      sentAt: '',
      text: '',
      forwardedFrom: null,
      edited: false,
      replyTo: null,
      media: [],
      start: this.#parser.startIndex,
      end: this.#parser.startIndex,
    }
  }

  #roleOf(names: ReadonlySet<string>, forwarded: boolean): Role | null {
    if (!this.#current) return names.has('text') && names.has('bold') && this.#chat === '' ? 'chat' : null
    if (names.has('from_name')) return forwarded ? 'forwarded-from' : 'sender'
    if (names.has('text')) return 'text'
    if (names.has('question') || names.has('answer')) return 'poll'
    return names.has('body') && names.has('details') && this.#current.kind === 'service' ? 'service' : null
  }

  #link(classes: string, href: string): void {
    const answered = /^(?:messages\d*\.html)?#go_to_message(\d+)$/.exec(href)?.[1]
    if (!this.#current) return
    if (answered !== undefined) this.#current.replyTo ??= answered
    else if (/_wrap\b/.test(classes) && !/^[a-z]+:/i.test(href)) this.#current.media.push(href)
  }

  #beginLine(): void {
    const collecting = this.#collected.at(-1)
    const line = collecting?.text.slice(collecting.text.lastIndexOf('\n') + 1) ?? ''
    if (collecting?.role === 'text' && line.trim() !== '') this.#text('\n')
  }

  #text(text: string): void {
    if (this.#unseenIn > 0) return
    const collecting = this.#collected.at(-1)
    // In a name, what stands in a span of its own is no part of it.
    if (!collecting || (collecting.role !== 'text' && this.#open.length !== collecting.depth)) return
    if (this.#blockEnded && text.trim() !== '') {
      this.#blockEnded = false
      this.#beginLine()
    }
    collecting.text += text
  }

  #closed(name: string, implied: boolean): void {
    if (name === 'blockquote' || name === 'pre') this.#blockEnded = true
    if (name !== 'div' && name !== 'span') return
    const closed = this.#open.pop()
    if (closed?.role) this.#finish(closed.role, this.#collected.pop()?.text ?? '')
    if (closed?.message && this.#current && !implied) {
      this.#current.channel = this.#chat !== '' && this.#current.sender === this.#chat
      if (this.#current.kind === 'message') this.#forwardedFrom = this.#current.forwardedFrom ?? ''
      this.messages.push({ ...this.#current, end: this.#parser.endIndex + 1 })
      this.#current = null
    }
  }

  #finish(role: Role, collected: string): void {
    const text = collected.trim()
    const { forwardedFrom } = this.#current ?? {}
    if (role === 'chat') this.#chat = text
    else if (!this.#current) return
    else if (role === 'sender') this.#current.sender = this.#sender = withoutBot(text)
    else if (role === 'forwarded-from') this.#current.forwardedFrom = withoutBot(text)
    else if (role === 'text' || role === 'poll')
      this.#current.text = [this.#current.text, text].filter((part) => part !== '').join('\n')
    else if (forwardedFrom === null) this.#current.text = text
  }
}

/** A name is followed by the bot through which somebody wrote. */
function withoutBot(name: string): string {
  return name.replace(/ via @\w{1,64}$/, '').trim()
}
