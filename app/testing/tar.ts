interface TarEntry {
  name: string | Uint8Array
  bytes?: Uint8Array
  /** `0` is a file, `1` and `2` are links, `5` is a folder; `x`, `g`, `L` and `K` describe what follows. */
  type?: string
  /** What its header says instead of how many bytes follow. */
  saidSize?: number
}

/** A tar archive of these files, whatever a well-made one would hold. */
export function makeTar(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ name, bytes = Buffer.alloc(0), type = '0', saidSize = bytes.length }) => {
    const header = Buffer.alloc(512)
    header.set(Buffer.from(name).subarray(0, 100))
    header.write('0000644\0', 100)
    header.write(`${saidSize.toString(8).padStart(11, '0')}\0`, 124)
    header.write(`        ${type}`, 148)
    header.write('ustar\x0000', 257)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
