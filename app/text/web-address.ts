/** Whether it is the address of a page on the web. */
export function isWebAddress(address: string): boolean {
  // Most cells of most tables: to throw and catch an error for each takes longer than reading the row.
  if (address === '') return false
  try {
    const { protocol, username, password } = new URL(address)
    // What stands before an @ is read as the host by people: `https://agency.example@elsewhere.example`.
    return /^https?:$/.test(protocol) && username === '' && password === ''
  } catch {
    return false
  }
}
