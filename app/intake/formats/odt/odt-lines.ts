/** The lines of a text as they are written; the paragraphs of a cell, and the cells of a row, share one line. */
export class OdtLines {
  readonly #parts: string[] = []
  /** Of each open row, the innermost last, the cells that began. */
  readonly #cells: number[] = []
  #lineEmpty = true
  /** A space is due before the next words: a cell's next paragraph follows. */
  #spaceDue = false

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

  breakLine(): void {
    this.write(this.#cells.length > 0 ? ' ' : '\n')
  }

  endLine(): void {
    if (this.#cells.length > 0) this.#spaceDue = !this.#lineEmpty
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
