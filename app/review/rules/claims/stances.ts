import type { Stance } from '../../../../db/schema'

/** In the order of the buttons. */
export const stances: readonly Stance[] = ['supports', 'refutes', 'context']
