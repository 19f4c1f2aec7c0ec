import type { bulk as arabic } from '../../ar/intake/bulk'

export const bulk = {
  'bulk.title': 'Bulk import',
  'bulk.one': 'Bulk import',
  'bulk.files': 'Files',
  'bulk.files.hint':
    'Texts, Word, OpenDocument, RTF, PDF, web pages, mails, mailboxes, chats, tables, and archives of them (.zip, .tar, .tgz, .gz). You can drop files and folders here. Up to {files, number} files and {megabytes, number} MB at once, {each, number} MB for a text and {document, number} MB for another file.',
  'bulk.folder': 'Or a whole folder',
  'bulk.folder.hint': 'All files in it and in its subfolders. Files of unsupported kinds are listed by name.',
  'bulk.dropped':
    '{state, select, looking {Looking through what was dropped: {count, number} files so far.} unread {What was dropped could not be read: choose the files or the folder below.} other {{count, plural, =0 {There is no file in what was dropped.} one {One file was dropped here.} other {# files were dropped here.}}}}',
  'bulk.source': 'Source',
  'bulk.source.hint':
    'The source of every file that the manifest does not name. It is added if it does not exist yet. Left empty, it is asked for in the next step.',
  'bulk.manifest': 'Manifest',
  'bulk.manifest.hint':
    'A CSV file whose first line names the columns file, title, source, published_at, language (or الملف، العنوان، المصدر، تاريخ النشر، اللغة). One inside the archive counts too. Without it a report is named after its file, and its day of publication is asked for where its text gives one, and unknown otherwise.',
  'bulk.start': 'Check the files',
  'bulk.sending': 'Uploading the files…',
  'bulk.reading':
    'Everything has arrived. {count, plural, =0 {The files are being read.} one {One file was read so far.} other {# files were read so far.}}',
  'bulk.start.effect':
    'First you see how each file was read: title, source, day, encoding, doubts. Nothing is stored until you confirm.',
  'bulk.past': 'Your earlier imports',
  'bulk.count': '{count, plural, =0 {No files} one {One file} other {# files}}',
  'bulk.state.preview': 'not stored yet',
  'bulk.state.waiting': 'waiting',
  'bulk.state.running': 'running',
  'bulk.state.halted': 'stopped',
  'bulk.state.done': 'done',
  'bulk.error.nothing':
    'No supported file was received. Choose files or a folder, or an archive that contains such files.',
  'bulk.error.manifest': 'Line {line, number} of the manifest: {cause}',
  'bulk.cause.no-column': 'the first line names no column of files. Call it file or الملف.',
  'bulk.cause.quotes': 'a quotation mark is not closed, or is inside a value.',
  'bulk.cause.encoding': 'this is not a text. Save the table as CSV.',
  'bulk.cause.null-character':
    'there is a character in this line that no text has (U+0000). Remove it, or save the table as CSV again.',
  'bulk.cause.empty': 'there is nothing in it.',
  'bulk.cause.too-large':
    'the file is larger than 4 MB or has more than 100,000 rows. Divide it, and import the files in parts.',
  'bulk.error.archive-password': 'This archive has a password: unpack it first, then choose the files.',
  'bulk.error.archive':
    'This archive is damaged, or is not one that is opened (ZIP, tar, gzip). Create it again, or choose the files themselves.',
  'bulk.error.archive-too-large':
    'The archive is larger than {megabytes, number} MB. Divide it, or ask whoever runs the server to import it there with the command: muqabala import PATH',
  'bulk.error.too-many': 'These are more than {files, number} files. Import them in several batches.',
  'bulk.error.too-many-reports':
    'These hold more than {reports, number} reports. Import them in several batches, or with the command import, which takes any number.',
  'bulk.error.too-large':
    'Together these files are larger than {megabytes, number} MB. Import them in several batches, or ask whoever runs the server to import them there with the command: muqabala import PATH',
  'bulk.error.source-character': 'A character in this name was lost on the way (�). Write the name again.',
  'bulk.error.broken': 'The upload broke off before its end, and nothing was kept. Try again.',
  'bulk.interrupted.stopped': 'You stopped the upload. Nothing is in the record, and your files are still chosen.',
  'bulk.interrupted.broken':
    'The upload broke off: the server or the way to it was interrupted. Nothing is in the record, and your files are still chosen.',
  'bulk.interrupted.busy':
    'The server was too busy, or reading a file took too long. Nothing is in the record, and your files are still chosen. Wait a minute before you go on, and leave out the largest file if this happens again.',
  'bulk.interrupted.next':
    '{kept, plural, =-1 {What has arrived is kept for a day: press “{button}” to send the rest.} =0 {Press “{button}” to send them again.} one {One of {total, number} has arrived and is kept for a day: press “{button}” to send the rest.} other {# of {total, number} have arrived and are kept for a day: press “{button}” to send the rest.}}',
  'bulk.interrupted.gone':
    '{count, plural, one {The file “{name}” was moved, deleted or changed since you chose it.} other {# files, such as “{name}”, were moved, deleted or changed since you chose them.}} Nothing is in the record: choose the files again.',
  'bulk.progress': 'Progress',
  'bulk.left.unknown': 'the time left is known after the first files',
  'bulk.left.seconds': 'less than a minute left',
  'bulk.left.minutes': '{minutes, plural, one {about a minute left} other {about # minutes left}}',
  'bulk.running':
    'The files are being imported. You can leave this page, or log out, and come back: the import continues.',
  'bulk.queued': 'The import waits for its turn. You can leave this page: it starts by itself.',
  'bulk.job': 'The job',
  'bulk.cancel': 'Stop the import',
  'bulk.reload': 'Reload the page',
  'bulk.halted':
    'The import stopped before it was finished. What was imported is saved; the other files are kept and wait.',
  'bulk.halted.cancelled':
    'The import was stopped by a person. What was imported is saved; the other files are kept and wait.',
  'bulk.halted.error':
    'The import stopped because of an error in the server. What was imported is saved; the other files are kept and wait. If it happens again, tell the administrator.',
  'bulk.goOn': 'Resume the import',
  'bulk.endHere': 'End it here',
  'bulk.endHere.effect':
    'If you end it here, they are left out: you can still take single ones from the list, and undo the import of the others.',
  'bulk.done': 'The import is done.',
  'bulk.done.rest': 'Some files still need your answer, below.',
  'bulk.found':
    'In them: {passages, plural, =0 {no passages} one {one passage} other {# passages}}{overlaps, plural, =0 {, and no overlap with other reports} one {, and one overlap with other reports} other {, and # overlaps with other reports}}.',
  'bulk.toQueue': 'Open the queue',
  'bulk.imported': 'Imported',
  'bulk.skipped': 'Stored already',
  'bulk.failed': 'Not imported',
  'bulk.doubtful': 'Need your decision',
  'bulk.asked': 'Need columns named or letters read',
  'bulk.waiting': 'Waiting',
  'bulk.leftOut': 'Left out',
  'bulk.passages': 'Passages',
  'bulk.overlaps': 'Overlaps',
  'bulk.list.imported': 'What was imported',
  'bulk.list.skipped': 'What was stored already',
  'bulk.list.failed': 'What was not imported',
  'bulk.list.left-out': 'What was left out',
  'bulk.list.more': 'The first {shown, number} are shown. The rest is in the list of reports.',
  'bulk.list.moreFailed': 'The first {shown, number} are shown.',
  'bulk.file': 'File',
  'bulk.report': 'Report',
  'bulk.reason': 'Reason',
  'bulk.reason.empty': 'contains no text',
  'bulk.reason.binary': 'is not a text file: save it in its program as .txt, .docx, .pdf or .html and import that',
  'bulk.reason.too-large':
    'is larger than {megabytes, number} MB for a text, or {each, number} MB for another file: divide it (save a workbook as CSV, export a Telegram channel as JSON), or import it on the server with the command: muqabala import PATH',
  'bulk.reason.too-many-passages':
    'has more lines or sentences than the {passages, number} passages of one report: divide it',
  'bulk.reason.invalid-bytes':
    'contains bytes that are invalid in its encoding: import it by itself and choose the encoding',
  'bulk.reason.published': 'its time of publication in the manifest is neither a day nor a time',
  'bulk.reason.password': 'has a password: unpack the archive first',
  'bulk.reason.bad-path': 'its path leads out of the archive',
  'bulk.reason.bad-name':
    'its name in the archive holds a line break or another control character: rename the file and pack it anew',
  'bulk.reason.link': 'is a link to another file: choose that file',
  'bulk.reason.kind':
    'is of an unsupported kind: if it is a text, save it as .docx, .pdf, .html or .txt and import that',
  'bulk.reason.archive': 'is damaged, or no archive that is opened (ZIP, tar, gzip)',
  'bulk.reason.archive-password': 'has a password: unpack it first',
  'bulk.reason.archive-too-large': 'is an archive that is too large: divide it',
  'bulk.reason.archive-in-archive': 'is an archive in an archive in an archive: unpack it first',
  'bulk.reason.encrypted': 'is locked by a password or a key: save it without one',
  'bulk.reason.damaged': 'is damaged or cut off: get it again, or open it in its program and save it again',
  'bulk.reason.burst': 'unpacks or grows to far more than any report has: save its text as .txt and import that',
  'bulk.reason.too-deep':
    'is nested far too deeply, files in files or elements in elements: save its text as a new file',
  'bulk.reason.entities':
    'defines abbreviations of its own (XML entities), which no ordinary program writes: save it again in its program',
  'bulk.reason.too-many-parts': 'holds more reports than one import takes',
  'bulk.reason.too-slow': 'took too long to read: save its text as .txt and import that',
  'bulk.reason.needs-ocr': 'shows its text as pictures: it needs text recognition (OCR)',
  'bulk.reason.too-many-pages': 'has more pages than are recognised at once (200): divide it',
  'bulk.reason.not-recognised': 'its letters could not be recognised here',
  'bulk.reason.other-archive':
    'is an archive of a kind that is not opened: unpack it (7-Zip on Windows, The Unarchiver on a Mac and the file manager of Linux open it), or pack it as ZIP',
  'bulk.reason.zip-archive':
    'is a ZIP archive that is not called one: give it a name that ends in .zip and import that',
  'bulk.reason.old-office':
    'is of an Office format that is not read (.doc, .xls, .xlsb, XML of Office): save it as .docx or .xlsx',
  'bulk.reason.presentation': 'is a presentation: save it as PDF and import that',
  'bulk.reason.ebook': 'is an e-book: save its text as .docx or .html and import that',
  'bulk.reason.apple-document': 'is a document of Pages or Numbers: save it as .docx or .xlsx and import that',
  'bulk.reason.heic': 'is a HEIC picture: save it as JPEG or PNG and import that',
  'bulk.reason.recording':
    'is a film or a recording: import its captions (.srt, .vtt) or a transcript, and add the file to a claim as evidence',
  'bulk.reason.outlook':
    'is in a form of Outlook’s own (.msg, .pst, winmail.dat): save the message as .eml, or ask for it as plain text',
  'bulk.reason.service': 'messages of the program itself, such as who joined',
  'bulk.reason.deleted': 'messages that were deleted before the export',
  'bulk.reason.no-text': 'messages without words, such as pictures alone',
  'bulk.reason.no-column': 'has no column of that name',
  'bulk.reason.hidden':
    'is hidden in its program, by a filter for instance. If it belongs to the reports, show it there, save the file and import that',
  'bulk.reason.beside-list':
    'stands beside the list of reports that was read, or above the heads of its columns. If it belongs to the reports, save it as a file of its own and import that',
  'bulk.reason.beside-text':
    'stands beside the text: in a header, a footer, a comment, a drawing or a chart. If it belongs to the report, copy it into the text and import that',
  'bulk.reason.attached':
    'is attached to the file and was not opened. If it belongs to the reports, save it from the program that shows the file and import that',
  'bulk.reason.program':
    'is a macro or a script in the file, or what the file does by itself when it is opened. It was not run here: open the file only in a program that runs none',
  'bulk.reason.frame':
    'the page shows another page in a frame, which is not in its file. If it belongs to the report, open that page by itself, save it and import that',
  'bulk.reason.malformed':
    'is not valid JSON, or does not have the fields of its format: correct it and import it by itself. The rest of the file was read',
  'bulk.reason.loose-quotes':
    'has a quotation mark that is not closed or in the wrong place: correct the row and import it by itself. The rest of the file was read',
  'bulk.reason.cut-off':
    'the file ends in the middle of it. What stands before it was read: get the whole file for the rest',
  'bulk.reason.rest-unread': 'the file is damaged from here on. What stands before it was read',
  'bulk.reason.needs-mapping': 'is a table: say which column is which',
  'bulk.reason.person': 'you left it out',
  'bulk.reason.unread':
    'could not be unpacked from the archive: unpack that yourself and choose the files, or pack it anew as an ordinary ZIP',
} satisfies Record<keyof typeof arabic, string>
