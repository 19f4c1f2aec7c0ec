const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** When a mail says that it was sent, in ISO form; without an offset where it names none. '' where it is no time. */
export function mailTime(header: string): string {
  const found =
    /^(?:[a-z]{3},)?\s{0,20}(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{4}|gmt|utc?|z)?/i.exec(
      header.trim(),
    )
  const [, day = '', name = '', year = '', hour = '', minute = '', zone] = found ?? []
  const month = months.indexOf(name.toLowerCase()) + 1
  if (!found || month === 0 || Number(day) > 31 || Number(hour) > 23) return ''
  const two = (part: string | number) => String(part).padStart(2, '0')
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}${offset}`
}
