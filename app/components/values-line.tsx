import { useText } from '../i18n/context'

export interface PlacedValue {
  key: string | number
  value: number
  /** The value the desk adopted. */
  adopted?: boolean
}

/** Figures as dots on a line from the smallest to the largest, in reading direction. The table beside it has the words. */
export function ValuesLine({ label, values }: { label: string; values: readonly PlacedValue[] }) {
  const { dir } = useText()
  const numbers = values.map(({ value }) => value)
  const least = Math.min(...numbers)
  const span = Math.max(...numbers) - least || 1
  function place(value: number): string {
    const share = 4 + (92 * (value - least)) / span
    return `${dir === 'rtl' ? 100 - share : share}%`
  }
  return (
    <svg className="values-line" role="img" aria-label={label}>
      <line x1="0" x2="100%" y1="10" y2="10" />
      {values.map(({ key, value, adopted }) => (
        <circle key={key} cx={place(value)} cy="10" r={adopted ? 7 : 6} className={adopted ? 'value-amber' : undefined} />
      ))}
    </svg>
  )
}
