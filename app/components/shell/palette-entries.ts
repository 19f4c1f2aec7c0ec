import type { Text } from '../../i18n/text'
import { rooms } from './navigation'
import type { FrameViewer } from './user-menu'

export interface PaletteEntry {
  to: string
  label: string
}

/** Where the palette can lead: rooms, actions, and what a typed number names. What is typed narrows them. */
export function paletteEntries({ t, id }: Pick<Text, 't' | 'id'>, viewer: FrameViewer, typed: string): PaletteEntry[] {
  const words = typed.trim().toLowerCase()
  const number = numberTyped(words)
  const named: PaletteEntry[] =
    number === null
      ? []
      : [
          { to: `/claims/${number}`, label: t('frame.palette.claim', { id: id(number) }) },
          { to: `/reports/${number}`, label: t('frame.palette.report', { id: id(number) }) },
          { to: `/record/${number}`, label: t('frame.palette.action', { id: id(number) }) },
        ]
  const links = [
    ...rooms.filter(({ admin }) => !admin || viewer.role === 'admin').map(({ to, label }) => ({ to, label: t(label) })),
    ...actions(t, viewer),
  ]
  return [...named, ...links.filter(({ label }) => label.toLowerCase().includes(words))]
}

function actions(t: Text['t'], { role }: FrameViewer): PaletteEntry[] {
  const reads = [
    { to: '/next', label: t('queue.next.open') },
    { to: '/settings', label: t('settings.title') },
  ]
  if (role === 'viewer') return reads
  return [
    ...reads,
    { to: '/?mine=yes', label: t('queue.filter.mine') },
    { to: '/next?kind=overlap', label: t('frame.palette.nextOverlap') },
    { to: '/next?kind=claim', label: t('frame.palette.nextClaim') },
    { to: '/overlaps?status=unsure', label: t('queue.further.unsure') },
    { to: '/reports/new', label: t('queue.import') },
    { to: '/undo', label: t('undo.title') },
  ]
}

/** A number in the digits of either script, or null. */
function numberTyped(words: string): number | null {
  const digits = words.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/^#/, '')
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}
