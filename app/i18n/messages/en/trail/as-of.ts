import type { asOf as arabic } from '../../ar/trail/as-of'

export const asOf = {
  'trail.asOf.list': 'Claims as of an earlier time',
  'trail.asOf.claim': 'Claim {id} as it was',
  'trail.asOf.day': 'Day',
  'trail.asOf.time': 'Time',
  'trail.asOf.show': 'Show',
  'trail.asOf.at': 'The state of the claim before {time}, read from the audit trail.',
  'trail.asOf.choose': 'Choose a day to see the state at its end.',
  'trail.asOf.unread': 'The day or the time could not be read.',
  'trail.asOf.notYet': 'This claim did not exist yet.',
  'trail.asOf.none': 'There was no claim here yet.',
  'trail.asOf.merged': 'It had been merged into {claim}.',
  'trail.asOf.noVerdict': 'It had no verdict.',
  'trail.asOf.noEvidence': 'No evidence was linked to it.',
  'trail.asOf.noPassages': 'It had no passages left.',
  'trail.asOf.now': 'As it is now',
} satisfies Record<keyof typeof arabic, string>
