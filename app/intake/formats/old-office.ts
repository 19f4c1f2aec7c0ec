import type { FormatInput, PartIssue } from './reader'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const largest = 64 * 1024 * 1024

/** Files of Office before 2007, and newer ones behind a password, are in the same kind of container. */
export function isOldOffice(head: Uint8Array): boolean {
  return signature.every((byte, at) => head[at] === byte)
}

/** Which it is; programs keep mails and presentations so too. Throws `UploadError` where it is too large to look at. */
export async function oldOfficeIssue(input: FormatInput): Promise<PartIssue> {
  const bytes = Buffer.from(await input.bytes(largest))
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('__substg1.0_')) return 'outlook'
  return holds('PowerPoint Document') ? 'presentation' : 'old-office'
}
