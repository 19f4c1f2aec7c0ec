import type { desk as arabic } from '../ar/desk'

export const desk = {
  'desk.here': '{count, plural, =0 {Nobody else is here} one {{names} is here too} other {Here too: {names}}}',
  'desk.outdated': 'Somebody decided here after you opened the page: what you see is out of date.',
  'desk.outdated.show': 'Show what is new',
  'desk.blind.hide': 'Hide the scores',
  'desk.blind.show': 'Show the scores',
  'desk.assign.title': 'Assignment',
  'desk.assign.nobody': 'Nobody was asked: whoever gets to it first takes it.',
  'desk.assign.give': 'Ask somebody',
  'desk.assign.handOver': 'Hand it over',
  'desk.assign.before': 'Earlier assignments',
  'desk.assign.returned': '{name} handed it back to everybody',
  'desk.assign.due': 'by {day}',
  'desk.assign.by': 'asked by {name}',
  'desk.assign.who': 'Whom',
  'desk.assign.everybody': 'Everybody',
  'desk.assign.day': 'By which day',
  'desk.assign.note': 'A note for whoever gets it',
  'desk.assign.save': 'Hand it over',
  'desk.assign.done': 'Handed over. Your colleague finds it under “Waits for me”.',
  'desk.assign.done.returned': 'Handed back to everybody.',
} satisfies Record<keyof typeof arabic, string>
