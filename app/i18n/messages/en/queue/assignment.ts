import type { assignment as arabic } from '../../ar/queue/assignment'

export const assignment = {
  'assignment.title': 'Assignment',
  'assignment.nobody': 'Not assigned: anyone can take it.',
  'assignment.give': 'Assign',
  'assignment.handOver': 'Assign',
  'assignment.before': 'Earlier assignments',
  'assignment.returned': '{name} returned it: anyone can take it',
  'assignment.due': 'by {day}',
  'assignment.by': 'assigned by {name}',
  'assignment.who': 'Assignee',
  'assignment.everybody': 'Everybody',
  'assignment.day': 'Due date',
  'assignment.note': 'Note to the assignee',
  'assignment.save': 'Assign',
  'assignment.done': 'Assigned. Your colleague finds it under “Waiting for me”.',
  'assignment.done.returned': 'Assignment removed: anyone can take it.',
} satisfies Record<keyof typeof arabic, string>
