import { endOf } from '../../../text/characters/beginning'
import { fold } from '../../../text/characters/normalise'
import { withoutBidiMarks } from './shadow'

// What WhatsApp itself writes in the place of a text, as `fold` has it: in English, Arabic and French, and what is most common in
// Turkish, German and Spanish.

const omitted = [
  /^<?(?:media|image|video|audio|sticker|gif|document|contact card|video note) omitted>?$/,
  /^<(?:view once [a-z ]{1,30} omitted|medya dahil edilmedi|medien ausgeschlossen|(?:archivo|multimedia) omitido|media weggelaten|media omessi)>$/,
  // An iPhone writes the name of a document and its number of pages before it.
  /^[^\n]{1,200} • (?:\d{1,6} \S{1,12} )?(?:document omitted|تم استبعاد المستند|document absent)$/,
  /^<?تم استبعاد [^<>]{1,40}>?$/,
  /^<?لم يتم ادراج [^<>]{1,40}>?$/,
  /^<?(?:live location shared|(?:goruntu|fotograf|video|ses|cikartma|belge|gif|kisi karti) dahil edilmedi|(?:bild|video|audio|sticker|gif|dokument|kontaktkarte) weggelassen|(?:imagen|video|audio|sticker|gif|documento|tarjeta de contacto) omitid[ao])>?$/,
  /^<?(?:medias?|image|photo|video|audio|sticker|gif|document|fiche contact) (?:omise?s?|absente?s?|retiree?s?|non incluse?s?)>?$/,
  // A picture that is shown once, and a message that never reached the phone.
  /^null$/,
  /^(?:waiting for this message|في انتظار هذه الرساله|en attente de ce message)\. [^\n]{1,80}$/,
]
const attachedBehind =
  /^\S[^<>\n]{0,200}? \((?:file attached|الملف مرفق|ملف مرفق|fichier joint|dosya ekli|datei angehangt|archivo adjunto)\)$/
const attachedBefore = /^<(?:attached|مرفق|المرفق|piece jointe|eklendi|anhang|adjunto) ?: ?[^<>\n]{1,200}>$/
/** The names that it gives to files itself, with a word beside them in any language. */
const ownNameBehind = /^(?:img|vid|aud|ptt|stk|doc)-\d{8}-wa\d{4,8}\.[a-z\d]{2,5} \([^()<>\n]{1,40}\)$/
const ownNameBefore = /^<[^<>:\n]{1,40} ?: ?\d{8}-[a-z]{3,12}-[^<>\n]{1,120}>$/
const deleted = [
  /^(?:this message was deleted|you deleted this message)(?: (?:by admin [^\n]{1,100}|as an? admin))?\.?$/,
  /^(?:تم حذف هذه الرساله|هذه الرساله محذوفه|حذفت هذه الرساله|لقد حذفت هذه الرساله)(?: (?:من قبل|بواسطه) المشرف[^\n]{0,100})?\.?$/,
  /^(?:ce message a ete supprime|vous avez supprime ce message)(?: par l'admin [^\n]{1,100})?\.?$/,
  /^(?:bu mesaj silindi|bu mesaji sildiniz|diese nachricht wurde geloscht|du hast diese nachricht geloscht|se elimino este mensaje|eliminaste este mensaje)\.?$/,
]
/** No pattern is longer, in UTF-16 code units. */
const longestMediaLine = 400
const editedTail =
  /<(?:this message was edited|تم تعديل هذه الرساله|ce message a ete modifie|bu mesaj duzenlendi|diese nachricht wurde bearbeitet|se edito este mensaje)\.?>\s{0,4}$/

/** The media that a line stands for; null where it is a text. */
export function mediaOfLine(line: string): string | null {
  if (line.length > longestMediaLine) return null
  const plain = withoutBidiMarks(line).trim()
  const folded = fold(plain).trim()
  if (omitted.some((pattern) => pattern.test(folded))) return 'media'
  if (attachedBefore.test(folded) || ownNameBefore.test(folded)) return plain.slice(plain.indexOf(':') + 1, -1).trim()
  const isBehind = attachedBehind.test(folded) || ownNameBehind.test(folded)
  return isBehind ? plain.slice(0, plain.lastIndexOf('(')).trim() : null
}

/** An iPhone writes the file behind the words that were sent with it: where that begins, or -1. */
export function mediaBehind(text: string): number {
  if (!text.endsWith('>')) return -1
  const at = text.lastIndexOf('<')
  return at > 0 && mediaOfLine(text.slice(at)) !== null ? at : -1
}

export function isDeleted(text: string): boolean {
  const folded = fold(withoutBidiMarks(text)).trim()
  return deleted.some((pattern) => pattern.test(folded))
}

/** The text without the note that it was edited, and whether there was one. */
export function splitEdited(text: string): { text: string; edited: boolean } {
  if (!text.slice(-12).includes('>') || !editedTail.test(fold(withoutBidiMarks(endOf(text, 80)))))
    return { text, edited: false }
  const before = text.slice(0, text.lastIndexOf('<'))
  return { text: before.replace(/[\s\u200e\u200f]{1,8}$/, ''), edited: true }
}

/** What the program says with a colon in it, in what stands before the colon. */
const speaksAtLength =
  /["«“]|\b(?:end-to-end encrypted|chiffres? de bout en bout|(?:created|a cree) (?:this |the |ce |le )?groupe?|(?:changed|a change) (?:the|this|their|to|le|la|l'|ce)|pinned a message|turned (?:on|off)|you're now an admin)|مشفر|انشا [^\n]{0,60}مجموعه|غير [^\n]{0,60}(?:المجموعه|الاسم|الرمز|الرقم)|قام بتغيير|تم تغيير|تمت اضافه|ثبت رساله|اصبحت الان مشرف/
/** What it says of people, in words that are also in names. */
const speaksOfPeople =
  /\b(?:added|removed|joined|left|missed (?:voice|video) call|a ajoute|a retire|a quitte|a rejoint|est partie?)\b|اضاف|ازال|غادر|انضم|انشا|غير |مكالمه [^\n]{0,12}فايته/

/** A call stands where a text would, and an iPhone adds how it went. */
const call =
  /^(?:missed (?:group )?(?:voice|video) call|مكالمه (?:صوتيه|فيديو|مرييه) فايته|appel (?:vocal|video) manque|cevapsiz (?:sesli|goruntulu) arama)(?:[.,،] (?:tap to call back|انقر ل[^\n]{1,40}|[^\n]{1,40} rappeler))?\.?$/
const callAndHow =
  /^(?:(?:voice|video) call|مكالمه (?:صوتيه|فيديو|مرييه)|appel (?:vocal|video))[.,،] (?:no answer|لا يوجد رد|لم يتم الرد|sans reponse|\d{1,3} ?(?:sec|min|hr|h|joined|ثانيه|ثوان|دقيقه|دقايق|ساعه|s)[^\n]{0,20})\.?$/

/** Whether what stands before the first colon of a line is no name but the beginning of what the program says. */
export function isNotice(name: string): boolean {
  return name.length > 80 || speaksAtLength.test(fold(withoutBidiMarks(name)))
}

/** Whether a line without a name is what the program says: of anything else nobody knows. */
export function speaks(line: string): boolean {
  const folded = fold(withoutBidiMarks(line))
  return speaksAtLength.test(folded) || speaksOfPeople.test(folded)
}

/** What an iPhone says in the name of the group or of somebody: behind a mark that hardly anybody types. */
export function isMarkedNotice(text: string): boolean {
  return /^[\u200e\u200f]/.test(text) && speaks(text.split('\n', 1)[0] ?? '')
}

export function isCall(text: string): boolean {
  return [call, callAndHow].some((pattern) => pattern.test(fold(withoutBidiMarks(text)).trim()))
}
