import type { errors as arabic } from '../../ar/shell/errors'

export const errors = {
  'errors.notFound.title': 'Nothing at this address',
  'errors.notFound.what': 'There is no page here, or what was here has moved.',
  'errors.notFound.next': 'Check the address, or start from the queue.',
  'errors.forbidden.title': 'Your account cannot do this',
  'errors.forbidden.what': 'Your role does not allow this action.',
  'errors.forbidden.next': 'Ask an administrator of the desk if you need it.',
  'errors.conflict.title': 'Another change came first',
  'errors.conflict.what': 'This changed after you opened the page.',
  'errors.conflict.next': 'Open the page again, look at what is new, then decide again.',
  'errors.server.title': 'Something went wrong on our side',
  'errors.server.what':
    'The server could not finish this. If you were saving something, check whether it was saved before you send it again.',
  'errors.server.next':
    'Try again. If it happens again, tell your administrator{reference, select, none {.} other { this reference: {reference}.}}',
  'errors.noAnswer.title': 'No answer came back',
  'errors.noAnswer.what':
    'The connection broke off after the form was sent. It may have been saved, or it may not: that is not known here.',
  'errors.noAnswer.next':
    'Check whether it was saved. Sending it again is safe too: what was saved already is not saved twice.',
  'errors.unreachable.title': 'The server cannot be reached',
  'errors.unreachable.what':
    'The page could not be fetched: the connection is interrupted, or the server is not running.',
  'errors.unreachable.next': 'Check the connection, then open the page again.',
  'errors.othersForm.title': 'Somebody else opened this form',
  'errors.othersForm.what':
    'Another person was logged in here when the form was opened, so nothing of it was recorded in your name.',
  'errors.othersForm.next':
    'If it is yours, log out and log in under your own name: what was typed is in its form there again.',
  'errors.tooMany.title': 'Too many requests',
  'errors.tooMany.what': 'More requests came in than are allowed in this time.',
  'errors.tooMany.next': 'Wait a minute, then try again.',
  'errors.ownBusy.title': 'Your earlier requests are still being processed',
  'errors.ownBusy.what': 'Several of your large texts are being read at this moment: that is the limit for one person.',
  'errors.ownBusy.next': 'Wait until their pages have opened, then try again.',
  'errors.stopped.title': 'This request was stopped before it was finished',
  'errors.stopped.what': 'It took too long, or too many requests were waiting.',
  'errors.stopped.next': 'Wait a minute, then try again. If the file is large, split it into smaller ones.',
  'errors.badRequest.title': 'Invalid request',
  'errors.badRequest.what': 'It arrived incomplete, or in a form that was not expected.',
  'errors.badRequest.character':
    'The field “{field}” has a character that is not accepted: {code}, character {column, number} of line {line, number}. Remove it, then send the form again.',
  'errors.badRequest.next': 'Go back to the page before and send it again.',
  'errors.tooLarge.title': 'More was sent than this form accepts',
  'errors.tooLarge.what':
    'The text or the files are larger than this page accepts{megabytes, select, none {} other { ({megabytes} MB at once)}}, and were not read.',
  'errors.tooLarge.next':
    'Go back: what you wrote is still in the form. {imports, select, yes {Send the files in several parts, or ask whoever runs the server to import them there with the command: muqabala import PATH} other {Shorten it, or send it in several parts.}}',
  'errors.longAddress.title': 'The address is too long',
  'errors.longAddress.what': 'No page has an address as long as this, or the browser sends too many cookies.',
  'errors.longAddress.next': 'Shorten the address, or start from the queue.',
  'errors.slow.title': 'The request took too long to arrive',
  'errors.slow.what': 'The connection was too slow, or broke off before everything had arrived.',
  'errors.slow.next': 'Check the connection, go back and send it again.',
  'errors.unreadable.title': 'The request cannot be read',
  'errors.unreadable.what': 'It is compressed in a way that this server does not support.',
  'errors.unreadable.next': 'Send it from a page of this server, without compression.',
  'errors.wrongOrigin.title': 'The server does not know this address',
  'errors.wrongOrigin.what':
    '{own, select, none {The form was sent from a page at {origin}, and the server does not know that it is reached there.} other {The form was sent from a page at {origin}, and the server is set up for {own}.}} Nothing of it was saved.',
  'errors.wrongOrigin.next':
    '{own, select, none {} other {Open {own} instead. }}If {origin} is the address at which you opened Muqabala, whoever runs the server sets MUQABALA_ORIGIN={origin} and starts it again. If you do not know that address, another page tried to send something in your name: close it.',
  'errors.foreignPage.title': 'This did not come from a page of this application',
  'errors.foreignPage.what': 'Another page, or a program, sent it. Nothing of it was saved.',
  'errors.foreignPage.next':
    'Open the page in this application and do it there. If you did not send anything, close the page that did.',
  'errors.safe.nothingSaved': 'Nothing of this request was saved, and all that was saved before is safe.',
  'errors.home': 'To the queue',
  'errors.form.tooLong': 'This text is longer than one form may send. Shorten it, or import it as a report.',
  'errors.field.character':
    'Character {column, number} of line {line, number} is {code}, which stands for a character that was lost on the way. Write the word again.',
  'errors.field.required': 'This field is required.',
  'errors.field.tooLong': 'The text is longer than {most, number} characters.',
} satisfies Record<keyof typeof arabic, string>
