/** The lines of a text as they are written; the paragraphs of a cell, and the cells of a row, share one line. */
export class OdtLines {
  readonly #parts: string[] = []
  /** Of each open row, the innermost last, the cells that began. */
  readonly #cells: number[] = []
  #lineEmpty = true
  /** A space is due before the next words: a cell's next paragraph follows. */
  #spaceDue = false
  #notes = 0

  /** Paragraphs do not end the line here. */
  get #inLine(): boolean {
    return this.#cells.length + this.#notes > 0
  }

  write(text: string): void {
    this.#parts.push(text)
    if (text !== '') this.#lineEmpty = text.endsWith('\n')
    if (this.#lineEmpty) this.#spaceDue = false
  }

  /** Words of a paragraph: white space of the XML is one space, and none begins a line. */
  writeWords(text: string): void {
    const words = text.replace(/\s+/g, ' ')
    const shown = this.#lineEmpty ? words.trimStart() : words
    this.write(this.#spaceDue && shown !== '' ? ` ${shown.trimStart()}` : shown)
    if (shown !== '') this.#spaceDue = false
  }

  /** A note stands in brackets behind its word, its paragraphs on that line. */
  beginNote(): void {
    this.write(' (')
    this.#notes += 1
  }

  endNote(): void {
    this.#notes -= 1
    this.#spaceDue = false
    this.write(')')
  }

  breakLine(): void {
    this.write(this.#inLine ? ' ' : '\n')
  }

  endLine(): void {
    if (this.#inLine) this.#spaceDue = !this.#lineEmpty
    else if (!this.#lineEmpty) this.write('\n')
  }

  beginRow(): void {
    this.#cells.push(0)
  }

  endRow(): void {
    this.#cells.pop()
  }

  beginCell(): void {
    const before = this.#cells.pop()
    if (before === undefined) return
    if (before > 0) this.write(' | ')
    // A table within a cell goes on in its line.
    else if (this.#cells.length > 0 && !this.#lineEmpty) this.write(' ')
    this.#cells.push(before + 1)
    this.#lineEmpty = true
    this.#spaceDue = false
  }

  beginItem(): void {
    this.write('• ')
    this.#lineEmpty = true
  }

  written(): string {
    return this.#parts.join('')
  }
}
