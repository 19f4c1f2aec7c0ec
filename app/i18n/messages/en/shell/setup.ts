import type { setup as arabic } from '../../ar/shell/setup'

export const setup = {
  'setup.title': 'Set up Muqabala',
  'setup.intro': 'This is the first start. Create the first administrator; after that this page is closed.',
  'setup.code': 'Set-up code',
  'setup.code.hint': 'Printed in the terminal at start; it can be used once.',
  'setup.code.wrong': 'That is not the code printed in the terminal.',
  'setup.name': 'Your name',
  'setup.name.hint': 'Shown beside every decision you make.',
  'setup.account': 'Account name',
  'setup.account.hint': 'Lower-case Latin letters, digits and dots; you log in with it later.',
  'setup.password': 'Password',
  'setup.password.hint': 'At least twelve characters. A long sentence beats symbols you forget.',
  'setup.password.again': 'Password again',
  'setup.password.short': 'The password is shorter than {least, plural, one {# character} other {# characters}}.',
  'setup.password.common':
    'This password is one of the ten thousand most common, which attackers try first. Choose a longer sentence.',
  'setup.password.mismatch': 'The two passwords differ.',
  'setup.sample': 'Load sample data',
  'setup.sample.hint':
    'Bulletins and articles written for this application, to try a comparison before your own reports come in.',
  'setup.submit': 'Create the administrator',
  'setup.insecure':
    'This address is not encrypted: use it on this machine only, or put a server with https in front of it.',
  'setup.done': 'The account is created. You can import the first report now.',
  'setup.sample.title': 'Sample data',
  'setup.sample.about':
    '{count, plural, =0 {No reports} one {One report} other {# reports}}: three bulletins of two days, Arabic articles and one English wire report, written for this application. They describe invented events in Damascus and Zabadani, with copied, extended and contradicting passages to compare.',
  'setup.sample.trail':
    'Loading them is one action in the audit trail, and like everything there it cannot be erased. If you already work with your own reports, do not load them.',
  'setup.sample.load': 'Load the sample data',
  'setup.sample.loading': 'Loading and comparing…',
  'setup.sample.rest':
    '{count, plural, =0 {Load nothing} one {Load the missing report} other {Load the # missing reports}}',
  'setup.sample.without': 'Continue without it',
  'setup.sample.there': 'The sample data are all here.',
  'setup.sample.compare': 'See the overlaps',
  'setup.sample.loaded':
    '{reports, plural, =0 {No sample report was missing.} one {One sample report loaded.} other {# sample reports loaded.}}{skipped, plural, =0 {} one { One was there already.} other { # were there already.}}',
  'setup.sample.failed': 'Somebody changed the record at the same moment, and the sample data were not loaded.',
  'setup.doneWithSample':
    'The account is created, with {reports, plural, =0 {no sample reports} one {one sample report} other {# sample reports}}. The queue has the first pairs to compare.',
  'setup.doneWithoutSample':
    'The account is created, but the sample data could not be loaded. Nothing of them was kept; you can try again here.',
  'setup.working': 'Creating the account…',
  'setup.working.sample': 'Creating the account and loading the sample…',
} satisfies Record<keyof typeof arabic, string>
