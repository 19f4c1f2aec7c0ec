import type { sent as arabic } from '../../ar/shell/sent'

export const sent = {
  'sent.kept':
    'Your session had ended when you sent a form from this page, so it was not recorded. What you typed is in its form again: look at it, then send it. Files have to be chosen again.',
  'sent.kept.forget': 'Discard what was typed',
  'sent.changed':
    'Nothing was recorded: this changed after you opened the page. What you typed is in the form again; look at how it stands now, then send it if you still want it.',
  'sent.both': 'What changed meanwhile, and what you typed',
  'sent.both.field': 'Field',
  'sent.both.now': 'As it stands now',
  'sent.both.typed': 'What you typed',
  'sent.made': 'What you sent from this page a moment ago was saved. The form below would add another one.',
  'sent.made.open': 'Open what was saved',
  'sent.look': 'Check whether it was saved',
  'sent.again': 'Send it again',
  'sent.back': 'Back to the form with what you typed',
} satisfies Record<keyof typeof arabic, string>
