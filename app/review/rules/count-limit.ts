/** Lists count up to this many: to say more exactly would cost more than showing a page of them. */
export const mostCounted = 1_000
