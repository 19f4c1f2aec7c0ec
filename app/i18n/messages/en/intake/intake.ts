import type { intake as arabic } from '../../ar/intake/intake'

export const intake = {
  'intake.title': 'Import a report',
  'intake.paste': 'Text of the report',
  'intake.paste.hint': 'Paste it as received. Once saved, it does not change.',
  'intake.file': 'Or a file',
  'intake.file.hint':
    'Text, Word (docx), OpenDocument, RTF, PDF, web page, mail, chat or table. What it was read as, and the encoding of a text, is guessed and shown to you.',
  'intake.encoding': 'Encoding',
  'intake.encoding.hint': 'For the file only. Choose it if you know it; it can still be changed in the preview.',
  'intake.encoding.guess': 'Guess it',
  'intake.encoding.utf-8': 'UTF-8',
  'intake.encoding.utf-16le': 'UTF-16 LE',
  'intake.encoding.utf-16be': 'UTF-16 BE',
  'intake.encoding.windows-1256': 'windows-1256',
  'intake.encoding.iso-8859-6': 'ISO 8859-6',
  'intake.encoding.cp720': 'DOS Arabic (720)',
  'intake.encoding.cp864': 'DOS Arabic (864)',
  'intake.encoding.mac-arabic': 'Mac Arabic',
  'intake.encoding.utf-8-twice-1252': 'UTF-8, encoded twice by way of windows-1252',
  'intake.encoding.utf-8-twice-1256': 'UTF-8, encoded twice by way of windows-1256',
  'intake.encoding.sure': 'Encoding: {name}',
  'intake.encoding.guessed': 'Guessed encoding: {name}, {share} sure',
  'intake.encoding.reread': 'Read the file in this encoding',
  'intake.encoding.reread.hint': 'If the text looks broken, choose another. The text is then cut again.',
  'intake.reading': 'Reading the text…',
  'intake.preview': 'Preview the cuts',
  'intake.preview.hint': 'Nothing is recorded until you have checked the cuts and saved.',
  'intake.save': 'Save the report',
  'intake.save.count':
    'Save {reports, plural, one {the report} other {# reports}} with {passages, plural, =0 {no passages} one {one passage} other {# passages}}',
  'intake.save.effect':
    'Everything enters the record at once in your name: the text, the bytes as received, the passages, and a claim for each.',
  'intake.save.nothing': 'Nothing here is new: everything in this draft is stored already.',
  'intake.save.known':
    '{count, plural, =0 {} one {One report is left out: it is stored already.} other {# reports are left out: they are stored already.}}',
  'intake.saved':
    'Report saved: {passages, plural, =0 {no passages} one {one passage} other {# passages}}, {overlaps, plural, =0 {no overlaps} one {one overlap} other {# overlaps}}.',
  'intake.savedSeveral':
    '{reports, plural, =0 {No report} one {One report} other {# reports}} saved: {passages, plural, =0 {no passages} one {one passage} other {# passages}}, {overlaps, plural, =0 {no overlaps} one {one overlap} other {# overlaps}}{known, plural, =0 {.} one {. One was left out: it was stored already.} other {. # were left out: they were stored already.}}',
  'intake.known': 'This text is already stored, so it is not saved a second time.',
  'intake.known.leftOut':
    'The text of this report is already stored: it is left out when you save, the others are saved.',
  'intake.near': 'Nearly the same as {report}, which is stored already: {share} of the wording.',
  'intake.near.ask': 'Is this a separate text, or one that is already stored?',
  'intake.near.save': '{count, plural, one {Store it as well} other {Store these # as well}}',
  'intake.near.leave': '{count, plural, one {Store only the other one} other {Store only the other #}}',
  'intake.repeats': 'the same text as one above',
  'intake.known.open': 'Open the stored report',
  'intake.meanwhile':
    'Nothing was saved: a colleague imported one of these texts a moment ago. Look for its mark, then save the rest.',
  'intake.discard': 'Discard the draft',
  'intake.discard.sure': 'Discard this draft? It is not in the audit trail and cannot be restored.',
  'intake.finished.saved': 'This draft was saved. It is no longer here, but in the reports:',
  'intake.finished.discarded': 'This draft was discarded.',
  'intake.finished.report': 'Report {report}',
  'intake.finished.another': 'Import another report',
  'intake.discarded': 'Draft discarded. None of it was in the audit trail.',
  'intake.untitled': 'Untitled',
  'intake.incomplete': 'details missing',
  'intake.details': 'Details',
  'intake.details.required': 'This field is required.',
  'intake.details.lost': 'This has a character (�) that stands for one that was lost on the way. Write the word again.',
  'intake.details.near':
    'There is a source with nearly this name: “{similar}”. Choose it in the list, or confirm that yours is a different one.',
  'intake.details.date': 'Write a valid date.',
  'intake.details.time': 'Write a valid time, such as 17:40.',
  'intake.details.address': 'Write a whole address that begins with https:// or http://',
  'intake.source.choose': 'Choose a source',
  'intake.source.new': 'New source',
  'intake.source.name': 'Name of the new source',
  'intake.source.hint': 'It is added when the report is saved.',
  'intake.source.kind': 'Its kind',
  'intake.day': 'Day of publication',
  'intake.source.another': 'It is a different source from “{similar}”',
  'intake.day.guessed': 'From the text: “{words}”',
  'intake.day.counted': 'The text says “{words}”: published on {day}, if it was written recently.',
  'intake.day.take': 'Use this day',
  'intake.time': 'Time',
  'intake.time.zone': 'The time is that of the desk ({zone}). Leave it empty if it is not known.',
  'intake.reports': '{count, plural, =0 {No reports} one {One report} other {# reports}} in this text',
  'intake.reports.before': '{count, plural, =0 {None before} one {One report before} other {# reports before}}',
  'intake.reports.after': '{count, plural, =0 {None after} one {One more report} other {# more reports}}',
  'intake.suggested': 'This text seems to contain {count, plural, =0 {no reports} one {one report} other {# reports}}',
  'intake.suggested.cut': 'Cut it into {count, plural, =0 {none} one {one report} other {# reports}}',
  'intake.cut.title': 'Cuts',
  'intake.cut.text': 'Text of the report, passage by passage',
  'intake.cut.choose': 'Choose a passage in the text to split it, join it, or say that it makes no claim.',
  'intake.cut.passage': 'Passage {number, number}',
  'intake.cut.loose': 'No claim',
  'intake.cut.split': 'Split at the caret',
  'intake.cut.splitBefore': 'Split before “{word}”',
  'intake.cut.words': 'Split before a word',
  'intake.cut.words.hint': 'Press the word with which the new passage begins.',
  'intake.cut.join': 'Join with the next',
  'intake.cut.noClaim': 'No claim',
  'intake.cut.claim': 'Make it a passage',
  'intake.cut.newReport': 'A new report from this line',
  'intake.cut.joinReports': 'Join this report with the one before',
  'intake.cut.caret': 'Caret before “{word}”',
  'intake.cut.keys':
    'Arrows move the caret word by word and passage by passage. Enter splits, Delete joins, N marks as no claim, Ctrl+Enter begins a report.',
  'intake.issue.no-passage': 'There is no passage at this position. Choose one first.',
  'intake.issue.no-next': 'No passage follows it in this report.',
  'intake.issue.empty-part': 'A cut here would leave an empty passage. Put the caret between two words.',
  'intake.issue.within-letter': 'This position is inside a character. Put the caret between two words.',
  'intake.issue.heading-between': 'There is a heading between the two, so they cannot be joined.',
  'intake.issue.already-claim': 'This line is a passage or a heading already.',
  'intake.issue.too-long': 'Joined they would be longer than a passage may be, so they stay separate.',
  'intake.issue.no-text': 'There are no words at this position.',
  'intake.issue.empty-report': 'A cut here would leave an empty report. Begin at a later line.',
  'intake.issue.within-passage':
    'This line is inside a passage. Split the passage at its start, then begin the new report.',
  'intake.issue.no-report-before': 'There is no report before this one.',
  'intake.issue.cut-before': 'This report was cut into others. Change their cuts instead.',
  'intake.issue.outside': 'This position is outside the text.',
  'intake.facts.figures': 'Figures',
  'intake.facts.dates': 'Dates',
  'intake.facts.places': 'Places',
  'intake.facts.none': 'No figures, dates or places in this passage.',
  'intake.facts.resolved': 'a known place',
  'intake.facts.resolvedIn': 'governorate: {governorate}',
  'intake.facts.unresolved': 'not resolved to one place',
  'intake.doubts': 'Look at this before you save:',
  'intake.doubt.guessed-encoding':
    'The encoding was guessed: {name}, {share} sure. If the text reads wrongly, choose another.',
  'intake.doubt.guessed-name':
    'The archive does not say in which encoding its file names are; {name} was guessed, {share} sure. Check the name and the title.',
  'intake.doubt.bad-bytes':
    '{count, plural, one {One place has bytes} other {# places have bytes}} that are invalid in this encoding, shown as \uFFFD: {places}.',
  'intake.doubt.lost-characters':
    '{count, plural, one {One character was} other {# characters were}} lost before the file came here, shown as \uFFFD: {places}.',
  'intake.doubt.lost-in-details':
    'Characters of its title or its source were lost before the file came here: “{written}”. Correct it before you save.',
  'intake.doubt.control-characters':
    '{count, plural, one {One invisible control character} other {# invisible control characters}}: {places}. The text is kept as received; if it looks broken, choose another encoding.',
  'intake.doubt.more': 'and {count, number} more',
  'intake.doubt.place': 'line {line, number}, character {column, number}',
  'intake.doubt.encoded-twice':
    'The text was encoded twice: UTF-8 that was read in another encoding and saved again. It is shown as it was meant. Choose UTF-8 to see it as it came.',
  'intake.doubt.broken-letters':
    'Some of the text looks encoded twice, as in “ط§ظ„” or “Ø§Ù„”. It is left as received. Ask for an intact copy if there is one.',
  'intake.doubt.nearly-stored': '“{title}” is stored already and has nearly the same text: {share} of the wording.',
  'intake.doubt.nearly-file': '{name}, before it in this import, has nearly the same text: {share} of the wording.',
  'intake.doubt.html':
    'This looks like a web page (HTML), not a text: its tags would be stored as words. Save the page as plain text and import that, or paste its words.',
  'intake.doubt.rtf':
    'This looks like a formatted document (RTF), not a text: its codes would be stored as words. Open it, save it as plain text and import that, or paste its words.',
  'intake.doubt.chat-zone': 'The times name no zone: they are read as those of {zone}.',
  'intake.doubt.chat-day-order': 'Nothing in the chat shows whether “{written}” begins with the day or the month.',
  'intake.doubt.hijri-day':
    'Its day is written in the Islamic calendar, “{written}”. The day of publication was reckoned from that and may be one day off: look whether it fits.',
  'intake.doubt.row-cell': 'Row {line, number}, column {column}: {cause}',
  'intake.doubt.row-cell.value': 'Row {line, number}, column {column}, “{value}”: {cause}',
  'intake.doubt.row-without-text':
    'Row {line, number} has no text. Write it on the page of the row, or leave the row out: until then nothing of it is stored.',
  'intake.doubt.guessed-mapping': 'The columns were taken by their names.',
  'intake.doubt.other-kind': 'The name ends in {ending}, but the file holds something else and was read as: {kind}.',
  'intake.doubt.no-main-text':
    'No main text was found on this web page, so all of its text was taken: menus and links may be among it. Remove what is not part of the report.',
  'intake.doubt.pdf':
    'The text of this PDF was assembled from the positions of its letters{nameless, plural, =0 {} one {, and one letter could not be read (�)} other {, and # letters could not be read (�)}}. Compare it with the pictures of its pages before you accept it.',
  'intake.doubt.ocr':
    'The letters of this text were recognised in pictures by {by}{uncertain, plural, =0 {} one {, and one word is uncertain} other {, and # words are uncertain}}. Recognition errs, most of all in figures and names: compare it with the pictures of its pages before you accept it.',
  'intake.doubt.pdf.empty':
    '{count, plural, one {Page {pages} has} other {Pages {pages} have}} no text: {count, plural, one {it is a picture} other {they are pictures}} or empty.',
  'intake.doubt.pdf.columns':
    'On {count, plural, one {page {pages}} other {pages {pages}}} the text stands in columns, which were read one after the other: check the order.',
  'intake.doubt.pdf.recognised':
    'On {count, plural, one {page {pages}} other {pages {pages}}} a program recognised the text in a picture before the file came here: figures and names may be wrong.',
  'intake.doubt.pdf.running': 'Headers, footers and page numbers that repeat were left out: {lines}.',
  'intake.doubt.pdf.notes':
    'The notes at the foot of {count, plural, one {page {pages}} other {pages {pages}}} stand at the end of the text, and the numbers that refer to them were left out.',
  'intake.doubt.rest-unread': 'The file could not be read to its end: after this report others of it may be missing.',
  'intake.doubt.cut-off': 'The file is cut off: it ends in the middle. What came of it is here.',
  'intake.doubt.hidden-text':
    '{count, plural, one {One character} other {# characters}} of this file are hidden (also white, covered or tiny letters) or were deleted in it (tracked changes), and were left out: “{beginning}”. If that belongs to the report, show it in its program, save the file and import that.',
  'intake.doubt.white-letters':
    'The text contains white letters of {count, plural, one {a page that has pictures} other {pages that have pictures}} ({pages}): “{beginning}”. Over a dark picture a reader sees them, on white paper nobody does. Compare them with the page, and remove what cannot be seen there.',
  'intake.doubt.parts-left-out':
    '{count, plural, one {One part of this file is not a report and is} other {# parts of this file are not reports and are}} not imported: {names}. The original keeps {count, plural, one {it} other {them}}.',
  'intake.error.empty': 'The file is empty. Choose another, or paste the text.',
  'intake.error.nothing': 'There is no text. Paste the report or choose a file.',
  'intake.error.both': 'You gave both a text and a file. Keep one and remove the other.',
  'intake.error.binary': 'This is not a text file. Save it as .txt and try again, or paste its text.',
  'intake.error.nul':
    'Character {column, number} of line {line, number} is U+0000, which does not occur in text. Remove it, or copy the text again.',
  'intake.error.controls':
    'This text contains characters that readable text does not have. Copy it again, or upload its file.',
  'intake.error.tooLarge':
    'This is larger than {megabytes, number} MB of text, or {each, number} MB of a document, and was not read. Divide it and import it part by part.',
  'intake.error.tooManyPassages':
    'This text has more than {most, number} lines or sentences that would each be a passage, so it was not imported. If it is a table or a list, remove what is no report, or divide it and import it part by part.',
  'intake.error.bytes': 'The file contains bytes that are invalid in {encoding}. Choose another encoding.',
  'intake.error.encrypted':
    'This file is locked by a password or a key. Open it with that, save it without one, and choose it again.',
  'intake.error.damaged':
    'This file is damaged or cut off: it cannot be opened. Get it again, or open it in its program and save it again.',
  'intake.error.burst':
    'This file unpacks to far more data than any report has, so it was not read. Paste the text that you need.',
  'intake.error.too-deep':
    'This file is nested far too deeply, files in files or elements in elements. Choose an inner file, or save its text as a new file.',
  'intake.error.entities':
    'This file defines abbreviations of its own (XML entities), which no ordinary program writes, so it was not read. Open it in its program and save it again, or paste its text.',
  'intake.error.too-many-parts':
    'This file holds more reports than one import takes. Divide it, or use the command line.',
  'intake.error.too-slow': 'Reading this file takes too long, so it was stopped. Save its text as .txt, or paste it.',
  'intake.error.needs-ocr':
    'The pages of this file are pictures, or the file does not say which letters it shows. It needs text recognition (OCR) first; then choose the result, or type out the text.',
  'intake.error.too-many-pages': 'This file has more pages than are recognised at once: 200. Divide it.',
  'intake.error.not-recognised':
    'The letters of this file could not be recognised here. Type out the text, or try a clearer picture.',
  'intake.address.title': 'Or a web page',
  'intake.address': 'Web address',
  'intake.address.hint':
    'The page is captured in the same way as evidence. You then create a report from the main text of the snapshot.',
  'intake.address.capture': 'Capture the page',
  'intake.address.issue': 'This is not a web address: it must begin with http:// or https://.',
  'intake.error.kind':
    'Files of this kind are not supported. Save it as .txt, .docx, .odt, .rtf, .html or .pdf, or paste its text.',
  'intake.error.other-archive':
    'This is an archive of a kind that is not opened. Unpack it (7-Zip on Windows, The Unarchiver on a Mac and the file manager of Linux open it) and choose a file in it, or import it packed as ZIP.',
  'intake.error.frame':
    'This page has no text of its own: it only shows other pages in frames. Open the page inside the frame by itself, save it and choose that, or paste its text.',
  'intake.error.presentation': 'This is a presentation. Save it as PDF and choose that, or paste its text.',
  'intake.error.ebook': 'This is an e-book. Save its text as .docx or .html and choose that, or paste it.',
  'intake.error.apple-document':
    'This is a document of Pages or Numbers. Save it as .docx or .xlsx and choose that, or paste its text.',
  'intake.error.heic': 'This is a HEIC picture. Save it as JPEG or PNG and choose that.',
  'intake.error.recording':
    'This is a film or a recording. Choose its captions (.srt, .vtt) or paste what is said in it; add the file itself to a claim, as evidence.',
  'intake.error.outlook':
    'This is in a form of Outlook’s own (.msg, .pst, winmail.dat). Save the message as .eml, or ask for it as plain text, and choose that, or paste its text.',
  'intake.error.old-office':
    'This is a file of an Office format that is not read (.doc, .xls, .xlsb or XML of Office). Open it, save it as .docx, .xlsx or .txt, and choose that.',
  'intake.error.zip-archive':
    'This is a ZIP archive. Unpack it and choose one file in it, or import all of it on the page Bulk import, under a name that ends in .zip.',
} satisfies Record<keyof typeof arabic, string>
