/** Directions that English writes before a name: eastern Ghouta, Aleppo's northern countryside. */
export const compass: ReadonlySet<string> = new Set(
  'northern southern eastern western northeastern northwestern southeastern southwestern central'.split(' '),
)
