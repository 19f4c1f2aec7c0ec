/** What a PDF does by itself when it is opened, printed or clicked, as its format names it. */
const actions = /\/S\s{0,9}\/(JavaScript|Launch|SubmitForm|ImportData)\b/g

/** A form whose fields and words are in XML of their own; its page asks to open it in another program. */
const ownForm = /\/XFA\s{0,9}[[\d(]/

/** Collects, stream by stream, what a PDF would do by itself. Nothing of it is done here. */
export class ActiveContent {
  readonly programs = new Set<string>()
  hasOwnForm = false

  /** @param objects the file, or objects that were packed in it */
  look(objects: Buffer): void {
    const text = objects.toString('latin1')
    for (const [, action = ''] of text.matchAll(actions)) this.programs.add(action)
    this.hasOwnForm ||= ownForm.test(text)
  }
}
