/** How finely sentences are cut: into their clauses that assert something of their own, or not at all. */
export const finenesses = ['clauses', 'sentences'] as const

export type Fineness = (typeof finenesses)[number]
