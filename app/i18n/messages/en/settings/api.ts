import type { api as arabic } from '../../ar/settings/api'

export const api = {
  'api.title': 'Interface for programs',
  'api.try': 'Try it out',
  'api.token': 'Access token',
  'api.token.hint': 'This page does not store it. What you try takes effect, in your name.',
  'api.operation': 'Operation',
  'api.body': 'Body (JSON)',
  'api.ifMatch.hint': 'The ETag of what you read: call the GET operation first.',
  'api.send': 'Send',
  'api.answer': 'Answer',
  'api.command': 'The same as a command',
  'api.unreached': 'The server could not be reached',
  'api.noscript': 'Trying it out needs JavaScript; the document does not.',
  'api.about.title': 'How programs work with the desk',
  'api.about':
    'A program sends an access token and has the rights that the token was made for. Everything it changes is in the audit trail, with the token.',
  'api.about.changes':
    'A change states which version was read, so that nobody overwrites what they have not seen. With an idempotency key a request can be sent again after a lost answer.',
  'api.document': 'The OpenAPI document',
} satisfies Record<keyof typeof arabic, string>
