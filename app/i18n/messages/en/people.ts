import type { people as arabic } from '../ar/people'

export const people = {
  'people.title': 'People',
  'people.add': 'Add a person',
  'people.name': 'Name',
  'people.account': 'Account name',
  'people.role': 'Role',
  'people.role.change': 'Change the role',
  'people.role.viewer.hint': 'Reads and changes nothing.',
  'people.role.reviewer.hint': 'Brings in reports, judges and gives verdicts.',
  'people.role.lead.hint': 'Does what a reviewer does, looks after sources and settles disagreements.',
  'people.role.admin.hint': 'Also looks after people and settings.',
  'people.disable': 'Switch the account off',
  'people.enable': 'Switch the account on',
  'people.disabled': 'Switched off',
  'people.lastSeen': 'Last seen',
  'people.password.reset': 'New password',
  'people.password.once': 'First password for {name}, not shown again:',
  'people.saved': 'Change saved.',
  'people.lastAdmin': 'There has to be at least one administrator.',
} satisfies Record<keyof typeof arabic, string>
