import type { MessageKey } from '../../i18n/catalogue'

export type Room = 'queue' | 'reports' | 'overlaps' | 'claims' | 'edition' | 'sources' | 'places' | 'trail' | 'people'

export interface RoomLink {
  room: Room
  to: string
  label: MessageKey
  /** Shown to administrators alone. */
  admin?: true
}

/** The rooms of the application, in the order of the day's work. */
export const rooms: readonly RoomLink[] = [
  { room: 'queue', to: '/', label: 'frame.nav.queue' },
  { room: 'reports', to: '/reports', label: 'frame.nav.reports' },
  { room: 'overlaps', to: '/overlaps', label: 'frame.nav.overlaps' },
  { room: 'claims', to: '/claims', label: 'frame.nav.claims' },
  { room: 'edition', to: '/edition', label: 'frame.nav.edition' },
  { room: 'sources', to: '/sources', label: 'frame.nav.sources' },
  { room: 'places', to: '/places', label: 'frame.nav.places' },
  { room: 'trail', to: '/trail', label: 'frame.nav.record' },
  { room: 'people', to: '/people', label: 'frame.nav.people', admin: true },
]
