export const presence = {
  'presence.here':
    '{count, plural, zero {لا أحد غيرك هنا} one {{names} هنا أيضاً الآن} two {هنا أيضاً الآن: {names}} few {هنا أيضاً الآن: {names}} many {هنا أيضاً الآن: {names}} other {هنا أيضاً الآن: {names}}}',
  'presence.outdated': 'قرر غيرك هنا بعد أن فتحت الصفحة، فما تراه قديم.',
  'presence.outdated.show': 'أظهر الجديد',
}
