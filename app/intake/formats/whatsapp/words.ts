import { endOf } from '../../../text/characters/beginning'
import { fold } from '../../../text/characters/normalise'
import { withoutBidiMarks } from './shadow'

/** What WhatsApp itself writes in the place of a text, as `fold` has it. */
const omitted =
  /^<?(?:media|image|video|audio|sticker|gif|document|contact card|video note) omitted>?$|^<?تم استبعاد [^<>]{1,40}>?$|^لم يتم ادراج [^<>]{1,40}$/
const attachedBehind = /^(\S[^<>\n]{0,200}?) \((?:file attached|الملف مرفق|ملف مرفق)\)$/
const attachedBefore = /^<(?:attached|مرفق|المرفق): ?([^<>\n]{1,200})>$/
const deleted =
  /^(?:this message was deleted|you deleted this message|تم حذف هذه الرساله|حذفت هذه الرساله|لقد حذفت هذه الرساله)(?: by admin [^\n]{1,100})?\.?$/
const editedTail = /[\u200e\u200f]?<(?:this message was edited|تم تعديل هذه الرسالة)>\s{0,4}$/i

/** The media that a line stands for; null where it is a text. */
export function mediaOfLine(line: string): string | null {
  const plain = withoutBidiMarks(line).trim()
  const folded = fold(plain).trim()
  if (omitted.test(folded)) return 'media'
  if (attachedBefore.test(folded)) return plain.slice(plain.indexOf(':') + 1, -1).trim()
  return attachedBehind.test(folded) ? plain.slice(0, plain.lastIndexOf('(')).trim() : null
}

export function isDeleted(text: string): boolean {
  return deleted.test(fold(withoutBidiMarks(text)).trim())
}

/** The text without the note that it was edited, and whether there was one. */
export function splitEdited(text: string): { text: string; edited: boolean } {
  const found = editedTail.exec(endOf(text, 80))
  return found
    ? { text: text.slice(0, text.length - found[0].length).trimEnd(), edited: true }
    : { text, edited: false }
}

/** Words that stand before a colon in what the program itself says, and in nobody's name. */
const speaks =
  /["«“]|\b(?:end-to-end encrypted|created (?:this )?group|changed (?:the|this|their|to)|added|removed|joined|left|pinned a message|turned (?:on|off)|you're now an admin)\b|مشفر|انشا|غير |اضاف|ازال|غادر|انضم|قام بتغيير|تم تغيير|تمت اضافه|ثبت رساله|اصبحت الان مشرف/

/** Whether what stands before the first colon of a line is no name but the beginning of what the program says. */
export function isNotice(name: string): boolean {
  return name.length > 80 || speaks.test(fold(withoutBidiMarks(name)))
}

/** What an iPhone says in the name of the group or of somebody: behind a mark that hardly anybody types. */
export function isMarkedNotice(text: string): boolean {
  return /^[\u200e\u200f]/.test(text) && speaks.test(fold(withoutBidiMarks(text.split('\n', 1)[0] ?? '')))
}
