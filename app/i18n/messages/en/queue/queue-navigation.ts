import type { queueNavigation as arabic } from '../../ar/queue/queue-navigation'

export const queueNavigation = {
  'queue.title': 'Queue',
  'queue.back': 'The whole queue',
  'queue.move.next': 'Next',
  'queue.move.previous': 'Previous',
} satisfies Record<keyof typeof arabic, string>
