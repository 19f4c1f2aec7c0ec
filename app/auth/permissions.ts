import type { Role } from '../../db/schema'

/**
 * Who may do what. Add a permission here, and call `authorise` with it in the route; no other place decides who may do
 * something.
 */
const permissions = {
  read: ['viewer', 'reviewer', 'lead', 'admin'],
  'set-preferences': ['viewer', 'reviewer', 'lead', 'admin'],
  'change-own-password': ['viewer', 'reviewer', 'lead', 'admin'],
  'use-api': ['viewer', 'reviewer', 'lead', 'admin'],
  import: ['reviewer', 'lead', 'admin'],
  cut: ['reviewer', 'lead', 'admin'],
  assign: ['reviewer', 'lead', 'admin'],
  judge: ['reviewer', 'lead', 'admin'],
  'word-claim': ['reviewer', 'lead', 'admin'],
  'add-evidence': ['reviewer', 'lead', 'admin'],
  watch: ['reviewer', 'lead', 'admin'],
  'steer-watches': ['lead', 'admin'],
  triage: ['reviewer', 'lead', 'admin'],
  decide: ['reviewer', 'lead', 'admin'],
  'add-source': ['reviewer', 'lead', 'admin'],
  'edit-edition': ['reviewer', 'lead', 'admin'],
  'issue-edition': ['lead', 'admin'],
  publish: ['lead', 'admin'],
  'rate-source': ['lead', 'admin'],
  'settle-review': ['lead', 'admin'],
  'set-policy': ['lead', 'admin'],
  'add-place': ['lead', 'admin'],
  'take-evidence': ['reviewer', 'lead', 'admin'],
  export: ['lead', 'admin'],
  'export-data': ['lead', 'admin'],
  'manage-jobs': ['admin'],
  'manage-feeds': ['admin'],
  'manage-hooks': ['admin'],
  'manage-people': ['admin'],
  'load-sample': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export const allPermissions = Object.keys(permissions) as Permission[]

/**
 * Whether a role has a permission. Routes ask through `authorise`; screens ask here what to offer.
 *
 * @example
 * allows('reviewer', 'judge') // true
 * allows('viewer', 'judge') // false
 */
export function allows(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role)
}

/** The permissions that an access token can be made for. It never has one that its owner has not. */
export const tokenScopes = [
  'read',
  'import',
  'cut',
  'judge',
  'word-claim',
  'add-evidence',
  'triage',
  'decide',
  'add-source',
  'rate-source',
  'manage-hooks',
] as const satisfies readonly Permission[]

export type TokenScope = (typeof tokenScopes)[number]
