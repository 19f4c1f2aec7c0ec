import { expect, test } from 'vitest'
import { isWhatsAppChat } from './read-chat'
import { readWhatsAppChat } from './read-for-tests'

const [lrm, rlm, nnbsp, nbsp] = ['\u200e', '\u200f', '\u202f', '\u00a0']

const lines = (text: string) =>
  readWhatsAppChat(text).messages.map(({ kind, sender, sentAt, text: said, media, edited }) =>
    [kind, sender, sentAt.slice(11), said, ...media, ...(edited ? ['edited'] : [])].join(' | '),
  )

test.each([
  ['Android in French', '15/09/2026 à 20:46 - هدى: وصلت القافلة'],
  ['Android in French, a comma', '15/09/2026, 20:46 - هدى: وصلت القافلة'],
  ['Android in Canadian French', `2026-09-15 20${nbsp}h${nbsp}46 - هدى: وصلت القافلة`],
  ['Android in Spanish', `15/9/26, 8:46${nbsp}p.${nbsp}m. - هدى: وصلت القافلة`],
  ['Android in British English', '15/09/2026, 8:46 pm - هدى: وصلت القافلة'],
  ['Android in English with stops', '15/9/26, 8:46 p.m. - هدى: وصلت القافلة'],
  ['Android in Arabic, all in Latin digits', '15/9/2026، 8:46 م - هدى: وصلت القافلة'],
  ['Android in Arabic, the half of the day in a word', '15/9/2026، 8:46 مساءً - هدى: وصلت القافلة'],
  ['Android in Arabic with its own slash', '١٥؍٩؍٢٠٢٦، ٨:٤٦ م - هدى: وصلت القافلة'],
  ['Android in Arabic with "at"', `١٥${rlm}/٩${rlm}/٢٠٢٦ في ٨:٤٦ م - هدى: وصلت القافلة`],
  ['Android, a whole line in an embedding', `\u202b١٥/٩/٢٠٢٦، ٨:٤٦ م - هدى: وصلت القافلة\u202c`],
  ['Android, isolates', `\u206715/9/2026\u2069, \u206820:46\u2069 - \u2068هدى\u2069: وصلت القافلة`],
  ['Android, a dash with marks', `15/9/2026، 20:46${rlm} – هدى: وصلت القافلة`],
  ['Android in Persian', '2026/9/15،‏ 8:46 ب.ظ. - هدى: وصلت القافلة'],
  ['Android in German', '15.09.26, 20:46 - هدى: وصلت القافلة'],
  ['Android in Turkish', '15.09.2026 20:46 - هدى: وصلت القافلة'],
  ['Android in Dutch', '15-09-2026 20:46 - هدى: وصلت القافلة'],
  ['Android in Persian, its own calendar', '۱۴۰۵/۶/۲۴،‏ ۲۰:۴۶ - هدى: وصلت القافلة'],
  ['iPhone in French', '[15/09/2026 à 20:46:00] هدى: وصلت القافلة'],
  ['iPhone in French, without a word', '[15/09/2026 20:46:00] هدى: وصلت القافلة'],
  ['iPhone in British English', `[15/09/2026, 8:46:00${nnbsp}pm] هدى: وصلت القافلة`],
  ['iPhone in Arabic, Latin digits', `${rlm}[15/9/2026، 8:46:00${nnbsp}م] هدى: وصلت القافلة`],
  [
    'iPhone in Arabic, marks everywhere',
    `${rlm}[${rlm}١٥${rlm}/٩${rlm}/٢٠٢٦، ${rlm}٨:٤٦:٠٠ م${rlm}]${rlm} هدى${rlm}: وصلت القافلة`,
  ],
  ['iPhone in ISO form', '[2026-09-15 20:46:00] هدى: وصلت القافلة'],
  ['an old iPhone', '15/09/2026, 20:46:00: هدى: وصلت القافلة'],
  ['an old iPhone, twelve hours', '15/09/26 8:46:00 PM: هدى: وصلت القافلة'],
  ['with a byte order mark', '\ufeff15/09/2026, 20:46 - هدى: وصلت القافلة'],
])('%s', (_, line) => {
  expect(isWhatsAppChat(line)).toBe(true)
  const [message] = readWhatsAppChat(line).messages
  expect([message?.kind, message?.sender, message?.sentAt.slice(0, 16)]).toEqual(['message', 'هدى', '2026-09-15T20:46'])
  expect(message?.text.replace(/\u202c$/, '')).toBe('وصلت القافلة')
})

test('a year of two digits stands first where one day of the chat tells', () => {
  const { messages } = readWhatsAppChat('24-03-05 20:46 - هدى: وصلت القافلة\n24-03-31 20:46 - هدى: تم')
  expect(messages.map(({ sentAt }) => sentAt)).toEqual(['2024-03-05T20:46', '2024-03-31T20:46'])
})

test.each([
  ['in Arabic', '٣/٤/١٤٤٨ هـ، ٨:٤٦ م', '2026-09-14'],
  ['in Arabic, year first', '١٤٤٨/٤/٣ هـ، ٨:٤٦ م', '2026-09-14'],
  ['without its letter', '3/4/1448, 20:46', '2026-09-14'],
  ['in English', '4/23/1448 AH, 8:46 PM', '2026-10-04'],
  ['that no month has', '٣١/٤/١٤٤٨ هـ، ٨:٤٦ م', ''],
])('a day of the Islamic calendar is reckoned, and told: %s', (_, head, day) => {
  const [message] = readWhatsAppChat(`${head} - هدى: وصلت القافلة`).messages
  expect([message?.sentAt, message?.hijriDay !== undefined]).toEqual([day === '' ? '' : `${day}T20:46`, day !== ''])
})

test.each([
  ['English', `<Media omitted>`, 'no words'],
  ['English, once', `null`, 'no words'],
  ['English, once, on Android', `<View once voice message omitted>`, 'no words'],
  ['Turkish', `<Medya dahil edilmedi>`, 'no words'],
  ['Turkish, a picture of an iPhone', `${lrm}görüntü dahil edilmedi`, 'no words'],
  ['Turkish, a file', `IMG-20260915-WA0001.jpg (dosya ekli)`, 'no words'],
  ['Turkish, deleted', `Bu mesajı sildiniz`, 'deleted'],
  ['Turkish, edited', `الجسر مفتوح <Bu mesaj düzenlendi>`, 'الجسر مفتوح edited'],
  ['German, a file', `بيان المساء.pdf (Datei angehängt)`, 'no words'],
  ['German, deleted', `Diese Nachricht wurde gelöscht.`, 'deleted'],
  ['Spanish, deleted', `Se eliminó este mensaje.`, 'deleted'],
  ['any language, a file of Android', `PTT-20260915-WA0001.opus (ファイル添付)`, 'no words'],
  ['any language, a file of an iPhone', `${lrm}<xyz: 00000012-PHOTO-2026-09-15-20-46-00.jpg>`, 'no words'],
  ['English, a place that is followed', `live location shared`, 'no words'],
  ['English, a file with its pages', `تقرير.pdf • ${lrm}2 pages ${lrm}document omitted`, 'no words'],
  ['English, a contact', `${lrm}Contact card omitted`, 'no words'],
  ['English, words before a file of an iPhone', `الجسر الآن ${lrm}<attached: 00000012-PHOTO.jpg>`, 'الجسر الآن'],
  ['English, deleted', `${lrm}This message was deleted.`, 'deleted'],
  ['English, deleted by an admin', `This message was deleted by admin سامر`, 'deleted'],
  ['English, not there yet', `Waiting for this message. This may take a while.`, 'no words'],
  ['English, a call', `${lrm}Missed voice call`, 'service'],
  ['English, a call that was answered', `${lrm}Voice call, ${lrm}3 min`, 'service'],
  ['English, a call without an answer', `${lrm}Video call. ${lrm}No answer`, 'service'],
  ['English, deleted as admin', `You deleted this message as an admin.`, 'deleted'],
  ['words about a call', `Voice call, then the line was cut`, 'Voice call, then the line was cut'],
  ['English, a call on Android', `Missed video call`, 'service'],
  ['Arabic', `<تم استبعاد الوسائط>`, 'no words'],
  ['Arabic, older', `<لم يتم إدراج الوسائط>`, 'no words'],
  ['Arabic, a voice', `${rlm}تم إستبعاد المقطع الصوتي`, 'no words'],
  ['Arabic, deleted', `${rlm}تم حذف هذه الرسالة.`, 'deleted'],
  ['Arabic, as it is now', `${lrm}هذه الرسالة محذوفة.`, 'deleted'],
  ['Arabic, by oneself', `لقد حذفتَ هذه الرسالة`, 'deleted'],
  ['Arabic, another way', `حُذفت هذه الرسالة`, 'deleted'],
  ['Arabic, not there yet', `في انتظار هذه الرسالة. قد يستغرق هذا بعض الوقت.`, 'no words'],
  ['Arabic, a call', `مكالمة صوتية فائتة`, 'service'],
  ['Arabic, edited', `الجسر مفتوح ${rlm}<تم تعديل هذه الرسالة>`, 'الجسر مفتوح edited'],
  ['French', `<Médias omis>`, 'no words'],
  ['French, a picture', `${lrm}image absente`, 'no words'],
  ['French, a file', `IMG-20260915-WA0001.jpg (fichier joint)`, 'no words'],
  ['French, a file of an iPhone', `${lrm}<pièce jointe : 00000012-PHOTO.jpg>`, 'no words'],
  ['French, deleted', `Ce message a été supprimé`, 'deleted'],
  ['French, by oneself', `${lrm}Vous avez supprimé ce message.`, 'deleted'],
  ['French, edited', `Le pont est ouvert <Ce message a été modifié>`, 'Le pont est ouvert edited'],
  [
    'a word about deleting',
    `تم حذف هذه الرسالة من موقع الوكالة بعد ساعة`,
    'تم حذف هذه الرسالة من موقع الوكالة بعد ساعة',
  ],
  ['words about a picture', `This image omitted a detail that matters`, 'This image omitted a detail that matters'],
  ['nothing', ``, 'no words'],
])('what stands for a text, %s: %s', (_, said, expected) => {
  const [message] = readWhatsAppChat(`15/09/2026, 20:46 - هدى: ${said}`).messages
  const { kind, text, edited } = message ?? { kind: '', text: '', edited: false }
  const told = kind !== 'message' ? kind : text.trim() === '' ? 'no words' : `${text}${edited ? ' edited' : ''}`
  expect(told).toBe(expected)
  expect(kind === 'message' ? message?.sender : 'هدى').toBe('هدى')
})

test.each([
  'Les messages et les appels sont chiffrés de bout en bout : personne ne peut les lire.',
  'هدى a créé le groupe « Pont : suivi »',
  'هدى a ajouté سامر',
  'سامر est parti',
  'تم تغيير رمز الأمان مع هدى. انقر لمعرفة المزيد.',
  'انضم سامر باستخدام رابط الدعوة لهذه المجموعة',
  'أزال هدى سامر',
  "هدى changed this group's icon",
  'You were added',
  '\u202a+963 11 000\u202c left',
])('the program itself says: %s', (said) => {
  expect(lines(`15/09/2026, 20:46 - ${said}\n15/09/2026, 20:47 - هدى: تم`).map((line) => line.split(' ')[0])).toEqual([
    'service',
    'message',
  ])
})

test('lines that begin like the head of a message and are out of their time go on with the message', () => {
  const text = [
    '15/09/2026, 20:46 - هدى: برنامج الزيارة:',
    '17/09/2026, 10:00 - زيارة الجسر',
    '18/09/2026, 12:00 - اجتماع البلدية',
    '16/9/2026: عطلة',
    '15/09/2026, 20:50 - سامر: تم',
    '01/09/2026, 09:00 - أُغلق الجسر للصيانة',
    '15/09/2026, 20:55 - سامر left',
    '15/09/2026, 20:56 - هدى: نعم',
  ].join('\n')
  expect(lines(text)).toEqual([
    'message | هدى | 20:46 | برنامج الزيارة:\n17/09/2026, 10:00 - زيارة الجسر\n18/09/2026, 12:00 - اجتماع البلدية\n16/9/2026: عطلة',
    'message | سامر | 20:50 | تم\n01/09/2026, 09:00 - أُغلق الجسر للصيانة',
    'service |  | 20:55 | سامر left',
    'message | هدى | 20:56 | نعم',
  ])
})

test('a colon in a name is told from one in a text by what nobody types behind it', () => {
  const text = [
    '15/09/2026, 20:46 - مكتب: حلب: وصلت القافلة',
    '15/09/2026, 20:47 - مكتب: حلب: <Media omitted>',
    '15/09/2026, 20:48 - مكتب: حلب: عاجل: الجسر مفتوح',
    '15/09/2026, 20:49 - هدى: عاجل: الجسر مغلق',
    '15/09/2026, 20:50 - هدى: عاجل: الطريق مغلق',
  ].join('\n')
  expect(lines(text)).toEqual([
    'message | مكتب: حلب | 20:46 | وصلت القافلة',
    'message | مكتب: حلب | 20:47 |  | media',
    'message | مكتب: حلب | 20:48 | عاجل: الجسر مفتوح',
    'message | هدى | 20:49 | عاجل: الجسر مغلق',
    'message | هدى | 20:50 | عاجل: الطريق مغلق',
  ])
})

test('a name with a word that the program uses of people is a name', () => {
  const text = ['Left Bank News', 'منصة غير ربحية', 'The group was added', 'منصة انشا'].map(
    (name, at) => `15/09/2026, 20:4${at} - ${name}: وصلت القافلة`,
  )
  expect(lines(text.join('\n')).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual([
    'message Left Bank News',
    'message منصة غير ربحية',
    'message The group was added',
    'message منصة انشا',
  ])
  const quoted = [1, 2, 3].map((minute) => `15/09/2026, 20:0${minute} - مكتب "النهر": خبر ${minute}`).join('\n')
  expect(lines(quoted)[0]).toBe('message | مكتب "النهر" | 20:01 | خبر 1')
})
