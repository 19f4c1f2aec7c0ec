import type { settings as arabic } from '../../ar/settings/settings'

export const settings = {
  'settings.title': 'Settings',
  'settings.language': 'Language of the screens',
  'settings.digits': 'Digits',
  'settings.digits.arab': 'Arabic-Indic (٠١٢٣)',
  'settings.digits.latn': 'Latin (0123)',
  'settings.theme': 'Appearance',
  'settings.theme.system': 'As on the device',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.uncovered': 'Pictures and videos in evidence',
  'settings.uncovered.no': 'Grey, blurred and silent until I ask',
  'settings.uncovered.yes': 'Shown at once',
  'settings.uncovered.hint': 'Evidence can be distressing.',
  'settings.blind': 'Scores of suggestions',
  'settings.blind.no': 'Shown',
  'settings.blind.yes': 'Hidden until you judge',
  'settings.blind.hint':
    'You compare without a score, reasons or a likely judgement; all of them show once you have judged.',
  'settings.timeZone': 'Time zone',
  'settings.password': 'Change the password',
  'settings.password.current': 'Current password',
  'settings.password.new': 'New password',
  'settings.password.given':
    'An administrator gave you this password. Choose one of your own; everything else is open then.',
  'settings.password.same': 'Choose another password than the one you were given.',
  'settings.password.changed': 'Password changed, and your other sessions are closed.',
  'settings.save': 'Save the settings',
  'settings.saved': 'Settings saved.',
  'settings.screens': 'Screens',
  'settings.actions': 'What you did last',
  'settings.password.wrong': 'That is not your current password.',
  'settings.password.tokens':
    '{count, plural, =0 {} one {Revoke my access token too} other {Revoke my # access tokens too}}',
  'settings.password.tokens.hint':
    'Do it where somebody may know the old password. Your programs stop until you give them new tokens.',
  'settings.password.effect': 'Your sessions on other devices end.',
} satisfies Record<keyof typeof arabic, string>
