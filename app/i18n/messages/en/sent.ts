import type { sent as arabic } from '../ar/sent'

export const sent = {
  'sent.kept':
    'Your session had ended when you sent a form from this page, so it was not recorded. What you typed is in its form again: look at it, then send it. Files have to be chosen again.',
  'sent.kept.forget': 'Discard what was typed',
  'sent.look': 'Look whether it was saved',
  'sent.again': 'Send it again',
  'sent.back': 'Back to the form with what you typed',
} satisfies Record<keyof typeof arabic, string>
