/** So many passages of a series are compared: more of them would tell a reviewer nothing new, and cost their square. */
export const MOST_COMPARED = 32
