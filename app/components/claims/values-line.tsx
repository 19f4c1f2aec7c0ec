import { useText } from '../../i18n/context'

export interface PlacedValue {
  key: string | number
  /** Both ends of what it gives; the same for a plain number, null where that end is open. */
  low: number | null
  high: number | null
  /** The value the desk adopted. */
  adopted?: boolean
}

const height = 10

/**
 * Figures on a line from the smallest to the largest, in reading direction: a
 * dot for a number, a bar for a range, a bar to the edge for "more than". The
 * label says all of them; the table beside it has their sources.
 */
export function ValuesLine({ label, values }: { label: string; values: readonly PlacedValue[] }) {
  const { dir } = useText()
  const numbers = values.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
  const least = Math.min(...numbers)
  const span = Math.max(...numbers) - least || 1
  const at = (share: number) => `${dir === 'rtl' ? 100 - share : share}%`
  const place = (value: number) => at(6 + (88 * (value - least)) / span)
  return (
    <svg className="values-line" role="img" aria-label={label}>
      <line className="values-axis" x1="0" x2="100%" y1={height} y2={height} />
      {values.map(({ key, low, high }) =>
        low === high ? null : (
          <line
            key={key}
            className="values-span"
            x1={low === null ? at(0) : place(low)}
            x2={high === null ? at(100) : place(high)}
            y1={height}
            y2={height}
          />
        ),
      )}
      {values.map(({ key, low, high, adopted }) => (
        <circle
          key={key}
          cx={place(low ?? high ?? least)}
          cy={height}
          r={adopted ? 8 : 6}
          className={adopted ? 'value-amber' : undefined}
        />
      ))}
    </svg>
  )
}
