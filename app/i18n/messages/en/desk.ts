import type { desk as arabic } from '../ar/desk'

export const desk = {
  'desk.here': '{count, plural, =0 {Nobody else is here} one {{names} is here too} other {Here too: {names}}}',
  'desk.outdated': 'Somebody decided here after you opened the page: what you see is out of date.',
  'desk.outdated.show': 'Show what is new',
  'desk.blind.hide': 'Hide the scores',
  'desk.blind.show': 'Show the scores',
  'desk.assign.title': 'Assignment',
  'desk.assign.nobody': 'Not assigned: anyone can take it.',
  'desk.assign.give': 'Assign',
  'desk.assign.handOver': 'Assign',
  'desk.assign.before': 'Earlier assignments',
  'desk.assign.returned': '{name} returned it: anyone can take it',
  'desk.assign.due': 'by {day}',
  'desk.assign.by': 'assigned by {name}',
  'desk.assign.who': 'Assignee',
  'desk.assign.everybody': 'Everybody',
  'desk.assign.day': 'Due date',
  'desk.assign.note': 'Note to the assignee',
  'desk.assign.save': 'Assign',
  'desk.assign.done': 'Assigned. Your colleague finds it under “Waiting for me”.',
  'desk.assign.done.returned': 'Assignment removed: anyone can take it.',
} satisfies Record<keyof typeof arabic, string>
