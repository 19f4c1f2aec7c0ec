import type { MessageKey } from '../../i18n/catalogue'

export type Room = 'queue' | 'reports' | 'overlaps' | 'claims' | 'edition' | 'sources' | 'places' | 'trail' | 'people'

export interface RoomLink {
  room: Room
  to: string
  label: MessageKey
  /** Where its pages lie besides. */
  also?: readonly string[]
  /** Shown to administrators alone. */
  admin?: true
}

/** The rooms of the application, in the order of the day's work. */
export const rooms: readonly RoomLink[] = [
  { room: 'queue', to: '/', label: 'frame.nav.queue', also: ['/events', '/triage', '/queue'] },
  { room: 'reports', to: '/reports', label: 'frame.nav.reports', also: ['/passages'] },
  { room: 'overlaps', to: '/overlaps', label: 'frame.nav.overlaps', also: ['/judgements'] },
  {
    room: 'claims',
    to: '/claims',
    label: 'frame.nav.claims',
    also: ['/snapshots', '/watches', '/evidence', '/verdicts', '/fields', '/reviews'],
  },
  { room: 'edition', to: '/edition', label: 'frame.nav.edition' },
  { room: 'sources', to: '/sources', label: 'frame.nav.sources' },
  { room: 'places', to: '/places', label: 'frame.nav.places' },
  { room: 'trail', to: '/trail', label: 'frame.nav.record' },
  { room: 'people', to: '/people', label: 'frame.nav.people', admin: true },
]

/** The room that a page belongs to, by its address. */
export function roomOf(pathname: string): Room | undefined {
  const within = (address: string): boolean => `${pathname}/`.startsWith(`${address}/`)
  return rooms.find(({ to, also = [] }) => (to === '/' ? pathname === '/' : within(to)) || also.some(within))?.room
}
