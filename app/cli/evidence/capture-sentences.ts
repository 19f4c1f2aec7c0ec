import type { CaptureWarning } from '../../evidence/capture/captured'
import type { CaptureFailureCode } from '../../evidence/capture/failures'

/** What is wrong with a capture, or doubtful about it, in the words of the command line. */
export const captureSentences: Record<CaptureFailureCode | CaptureWarning, string> = {
  'not-an-address': 'This is not a web address: it must begin with http:// or https://, without a user name.',
  'blocked-address':
    'Not captured: the address leads into a private network or to this machine. Servers of the house are allowed in MUQABALA_CAPTURE_ALLOW.',
  'unknown-host': 'Not captured: no server has this name. Check the spelling, and that this machine can look names up.',
  unreachable: 'Not captured: the server did not answer. Try again later.',
  'timed-out': 'Not captured: the server took too long. Try again later.',
  'cut-off': 'Not captured: the answer broke off before its end. Try again.',
  'bad-answer': 'Not captured: what the server sent is no readable answer.',
  'too-large': 'Not captured: the answer is too large. Download it yourself and upload it as a file.',
  'decompression-bomb': 'Not captured: the answer unpacks to far more than it is, as an attack does.',
  'redirect-loop': 'Not captured: the address leads back to itself.',
  'too-many-redirects': 'Not captured: the address leads on too often.',
  'redirect-elsewhere': 'Not captured: the address leads to something that is no web page.',
  'disk-full': 'Not captured: the disk is full. Make room and try again.',
  cancelled: 'Not captured: it was stopped.',
  'error-page': 'The server answered with an error page, which was kept as a failed attempt.',
  'login-wall':
    'The server asks to log in, which was kept as a failed attempt. Save the page in your browser and upload it.',
  'cookie-wall': 'The page asks to accept cookies and shows nothing else. Save the page in your browser and upload it.',
  'empty-shell': 'The page is empty until its scripts have run.',
  'invalid-certificate':
    'The certificate of the server is not valid. The page was captured nevertheless, and is marked.',
  paywall: 'It looks like the beginning of a page whose rest is for subscribers.',
  'quote-missing': 'The quoted words are not in what was captured.',
  'no-text': 'What was captured is no text, so the quoted words could not be looked for.',
  'no-browser': 'No Chromium was found: the page was captured as sent, not as it looks. Install Chromium for that.',
  'not-rendered': 'The page could not be shown in a browser. It was captured as sent.',
  incomplete: 'Some parts of the page could not be captured.',
}
