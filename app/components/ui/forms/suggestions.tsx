/** Words that a field offers while something is typed: its `list` is this `id`. Anything else can be typed too. */
export function Suggestions({ id, words }: { id: string; words: Iterable<string> }) {
  return (
    <datalist id={id}>
      {[...words].map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  )
}
