export const roles = ['admin', 'lead', 'reviewer', 'viewer'] as const

export type Role = (typeof roles)[number]

/** Everybody in a seeded installation; the role is the login too. */
export const names: Record<Role, string> = {
  admin: 'ليلى المديرة',
  lead: 'رنا القائدة',
  reviewer: 'سامي المراجع',
  viewer: 'هدى القارئة',
}
