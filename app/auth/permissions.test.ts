import { expect, test } from 'vitest'
import { allPermissions, allows, type Permission } from './permissions'

const everybody: Permission[] = ['read', 'set-preferences', 'change-own-password', 'use-api']
const reviewers: Permission[] = [
  'import',
  'cut',
  'assign',
  'judge',
  'word-claim',
  'add-evidence',
  'take-evidence',
  'watch',
  'triage',
  'decide',
  'add-source',
  'edit-edition',
]
const leads: Permission[] = [
  'rate-source',
  'settle-review',
  'set-policy',
  'add-place',
  'export',
  'issue-edition',
  'publish',
  'steer-watches',
  'export-data',
]
const administrators: Permission[] = ['manage-jobs', 'manage-feeds', 'manage-hooks', 'manage-people', 'load-sample']

test.each([
  ['viewer', everybody],
  ['reviewer', [...everybody, ...reviewers]],
  ['lead', [...everybody, ...reviewers, ...leads]],
  ['admin', [...everybody, ...reviewers, ...leads, ...administrators]],
] as const)('a %s may do this and nothing else', (role, permitted) => {
  expect(allPermissions.filter((permission) => allows(role, permission)).sort()).toEqual([...permitted].sort())
})
