const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones that RFC 822 names; names of others are not unique. */
const zones: Record<string, string> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00' },
  ...{ mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
}

/**
 * When a mail says that it was sent, in ISO form: without an offset where it names none, and the day alone where nobody knows
 * the zone that it names. '' where it is no time.
 */
export function mailTime(header: string): string {
  const found =
    /^(?:[a-z]{3,9}\.?,?)?\s{0,20}(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?/i.exec(
      header.trim(),
    )
  const [, day = '', name = '', year = '', hour = '', minute = '', zone] = found ?? []
  const month = months.indexOf(name.toLowerCase())
  const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
  const date = new Date(Date.UTC(whole, month, Number(day)))
  if (!found || month < 0 || date.getUTCDate() !== Number(day) || Number(hour) > 23 || Number(minute) > 59) return ''
  const written = date.toISOString().slice(0, 10)
  const offset = zone === undefined ? '' : offsetOf(zone)
  return offset === null ? written : `${written}T${hour.padStart(2, '0')}:${minute}${offset}`
}

function offsetOf(zone: string): string | null {
  const [, hours, minutes] = /^([+-]\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (hours === undefined) return zones[zone.toLowerCase()] ?? null
  // A mail says so where nobody knows its zone: the time is that of UTC.
  return hours === '-00' && minutes === '00' ? 'Z' : `${hours}:${minutes}`
}
