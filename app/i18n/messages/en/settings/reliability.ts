import type { reliability as arabic } from '../../ar/settings/reliability'

export const reliability = {
  'sources.rating.A': 'Completely reliable',
  'sources.rating.B': 'Usually reliable',
  'sources.rating.C': 'Fairly reliable',
  'sources.rating.D': 'Not usually reliable',
  'sources.rating.E': 'Unreliable',
  'sources.rating.F': 'Cannot be judged',
  'sources.rating.words': '{letter}: {words}',
} satisfies Record<keyof typeof arabic, string>
