import type { Text } from '../../i18n/text'
import type { Numbered } from '../../review/queries/search/find-by-number.server'
import { beginningOf } from '../../text/characters/beginning'
import { rooms } from './navigation'
import type { FrameViewer } from './user-menu'

/** How much of a claim or a title stands in an entry, in UTF-16 code units. */
const mostWords = 70

export interface PaletteEntry {
  to: string
  label: string
}

/** What has the number that was typed, as far as it is known. */
export type NumberFound = Numbered | undefined

/** Where the palette can lead: rooms, actions, and what has a typed number. What is typed narrows them. */
export function paletteEntries(
  text: Pick<Text, 't' | 'id'>,
  viewer: FrameViewer,
  typed: string,
  found?: NumberFound,
): PaletteEntry[] {
  const { t } = text
  const words = typed.trim().toLowerCase()
  const links = [
    ...rooms.filter(({ admin }) => !admin || viewer.role === 'admin').map(({ to, label }) => ({ to, label: t(label) })),
    ...actions(t, viewer),
  ]
  return [
    ...numbered(text, numberTyped(words), found),
    ...links.filter(({ label }) => label.toLowerCase().includes(words)),
  ]
}

/** What has the number: nothing until that is known, and never of another number typed before. */
function numbered({ t, id }: Pick<Text, 't' | 'id'>, number: number | null, found: NumberFound): PaletteEntry[] {
  if (number === null || found?.number !== number) return []
  const { claim, report, action } = found
  const entries: (PaletteEntry | null)[] = [
    claim && {
      to: `/claims/${number}`,
      label: t('frame.palette.claim', {
        id: id(number),
        words: beginningOf(claim.words, mostWords),
        any: claim.words ? 'yes' : 'no',
      }),
    },
    report && {
      to: `/reports/${number}`,
      label: t('frame.palette.report', { id: id(number), title: beginningOf(report.title, mostWords) }),
    },
    action && {
      to: `/trail/${number}`,
      label: t('frame.palette.action', { id: id(number), kind: t(`action.kind.${action.kind}`) }),
    },
  ]
  return entries.filter((entry) => entry !== null)
}

function actions(t: Text['t'], { role }: FrameViewer): PaletteEntry[] {
  const reads = [
    { to: '/next', label: t('queue.next.open') },
    { to: '/settings', label: t('settings.title') },
    { to: '/settings/policy', label: t('frame.user.policy') },
    { to: '/glossary', label: t('frame.user.glossary') },
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
    ...(role === 'admin' ? [{ to: '/jobs', label: t('frame.user.jobs') }] : []),
  ]
}

/** A number in the digits of either script, or null. */
export function numberTyped(words: string): number | null {
  const digits = words.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/^#/, '')
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}
