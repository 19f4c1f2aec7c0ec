/** What the reader chose on a card lives in its address, so that it works without scripts and survives a reload. */
export interface EventAddresses {
  /** Takes a passage out, or puts it back. */
  toggle(passage: number): string
  /** Marks a field as in conflict, or takes the mark away. */
  mark(field: string): string
  pair(link: { left: number; right: number }): string
}

/** `search` is that of the page as it stands. */
export function eventAddresses(event: number, search: string): EventAddresses {
  const toggled = (name: string, value: string): string => {
    const given = new URLSearchParams(search)
    const had = given.getAll(name)
    given.delete(name)
    for (const each of had.includes(value) ? had.filter((one) => one !== value) : [...had, value])
      given.append(name, each)
    const written = given.toString()
    return `/events/${event}${written && `?${written}`}`
  }
  const way = new URLSearchParams(search)
  way.delete('out')
  way.delete('conflict')
  const on = way.toString()
  return {
    toggle: (passage) => toggled('out', String(passage)),
    mark: (field) => toggled('conflict', field),
    pair: ({ left, right }) => `/overlaps/${left}/${right}${on && `?${on}`}`,
  }
}
