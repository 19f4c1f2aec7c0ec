/** The letter that names a passage on an event's card, in the colour of its origin. */
export function Siglum({ name, origin }: { name: string; origin: number }) {
  return <bdi className={`siglum origin-${((origin - 1) % 6) + 1}`}>{name}</bdi>
}
