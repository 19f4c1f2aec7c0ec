import type { capture as arabic } from '../../ar/evidence/capture'

export const capture = {
  'capture.asked': 'The address is being captured.',
  'capture.hint':
    'Keeps the page as it is today, and looks for the quote in it. It is done in your name, even after you log out.',
  'capture.now': 'Capture it now',
  'capture.offer': 'Capture the page now',
  'capture.place': 'The quoted words in context',
  'capture.failure.unknown': 'It failed for a reason that this release does not know ({code}). Try again later.',
  'capture.failure.not-an-address':
    'This is not a web address. It must begin with http:// or https://, without a user name.',
  'capture.failure.blocked-address':
    'The address leads into a private network or to the server itself, so it is not requested.',
  'capture.failure.unknown-host': 'No server has this name. Check the spelling of the address.',
  'capture.failure.unreachable': 'The server did not answer. Try again later.',
  'capture.failure.timed-out': 'The server took too long. Try again later.',
  'capture.failure.cut-off': 'The answer broke off before its end. Try again.',
  'capture.failure.bad-answer': 'The server’s answer could not be read.',
  'capture.failure.too-large': 'The answer is too large. Download it yourself and upload it as a file.',
  'capture.failure.decompression-bomb':
    'The answer unpacks to far more than its own size, as in an attack. Nothing of it was kept.',
  'capture.failure.redirect-loop': 'The address redirects back to itself.',
  'capture.failure.too-many-redirects': 'The address redirects too many times.',
  'capture.failure.redirect-elsewhere': 'The address redirects to something that is not a web page.',
  'capture.failure.disk-full': 'The disk of the server is full. Tell your administrator, then try again.',
  'capture.failure.cancelled': 'The capture was cancelled.',
  'capture.failure.error-page': 'The server answered with an error page. Check the address.',
  'capture.failure.login-wall':
    'The page asks to log in. Open it in your own browser, save it, and upload what you see as a file.',
  'capture.failure.cookie-wall':
    'The page asks to accept cookies and shows nothing else. Open it in your own browser, save it, and upload what you see as a file.',
  'capture.failure.empty-shell':
    'The page was empty. Open it in your own browser, save it, and upload what you see as a file.',
  'capture.warning.invalid-certificate':
    'The certificate of the server is not valid, so somebody in between may have changed the page.',
  'capture.warning.quote-missing': 'The quoted words are not in it.',
  'capture.warning.no-text': 'It is not a text, so the quoted words could not be looked for.',
  'capture.warning.no-browser':
    'No Chromium is installed on the server: the page was captured as sent, not as it looks.',
  'capture.warning.not-rendered': 'The page could not be shown in a browser. It was captured as sent.',
  'capture.warning.incomplete': 'Some parts of the page could not be captured.',
  'capture.warning.error-page': 'It looks like an error page, but the quoted words are in it.',
  'capture.warning.login-wall': 'It looks like a log-in page, but the quoted words are in it.',
  'capture.warning.cookie-wall': 'It looks like a request to accept cookies, but the quoted words are in it.',
  'capture.warning.paywall':
    'It looks like the beginning of a page whose rest is for subscribers. If the rest matters, log in to it in your browser and upload the page.',
  'capture.warning.empty-shell': 'It has hardly any text, but the quoted words are in it.',
} satisfies Record<keyof typeof arabic, string>
