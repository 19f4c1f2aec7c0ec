/** Behind the end of a picture programs may write something of their own. */
const longestTail = 64 * 1024

/**
 * Whether a picture lacks its end, told by its marks: decoding it to see that takes seconds and hundreds of megabytes. Of TIFF,
 * whose parts lie in any order, nothing tells.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const tail = file.subarray(-longestTail)
  if (file[0] === 0x89) return !tail.includes('IEND')
  if (file[0] === 0xff) return !tail.includes(Buffer.from([0xff, 0xd9]))
  if (file.subarray(0, 4).toString('latin1') === 'RIFF')
    return file.length < 12 || file.length < file.readUInt32LE(4) + 8
  return false
}
