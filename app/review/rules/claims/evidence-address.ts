const longestAddress = 2000

/**
 * Whether an address can stand as evidence: a whole one of the web, without a name before an @, which people read as the host
 * (`https://agency.example@elsewhere.example`).
 */
export function isEvidenceAddress(written: string): boolean {
  if (written.length > longestAddress || !/^https?:\/\//i.test(written) || !URL.canParse(written)) return false
  const { username, password } = new URL(written)
  return username === '' && password === ''
}
