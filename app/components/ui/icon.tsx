/** Drawn on a 16 by 16 grid. Drawings, not characters: the shipped fonts have no arrows or check marks. */
const shapes = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M5 5.6a3 3 0 1 1 4.4 2.6C8.4 8.7 8 9.2 8 10.2M8 13.2v.1',
  ring: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 5v3.2l2 1.6',
  differs: 'M3.5 6h9M3.5 10h9M10.5 3.5l-5 9',
  overlap: 'M6 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM10 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8z',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  warning: 'M8 2.8L14 13H2L8 2.8zM8 6.6v3M8 11.4v.1',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 7.4v3.4M8 5v.1',
  search: 'M7 3a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM10 10l3.2 3.2',
  forward: 'M3 8h10M9.2 4.2L13 8l-3.8 3.8',
  chevron: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  lock: 'M4.5 7.5h7v5h-7zM6 7.5V5.8a2 2 0 0 1 4 0v1.7',
  person: 'M8 3.2a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 0 0 0-4.6zM3.5 13c.4-2.4 2.2-3.6 4.5-3.6s4.1 1.2 4.5 3.6',
} as const

export type IconName = keyof typeof shapes

const turning: ReadonlySet<IconName> = new Set(['forward', 'chevron'])

/** Always beside a word, so never announced. Arrows point the way the text runs. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={turning.has(name) ? 'icon icon-turns' : 'icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
