import type { presence as arabic } from '../../ar/queue/presence'

export const presence = {
  'presence.here': '{count, plural, =0 {Nobody else is here} one {{names} is here too} other {Here too: {names}}}',
  'presence.outdated': 'Somebody decided here after you opened the page: what you see is out of date.',
  'presence.outdated.show': 'Show what is new',
} satisfies Record<keyof typeof arabic, string>
