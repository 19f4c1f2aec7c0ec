import { mostBulkFiles } from '../../../intake/limits'

/** More files of a folder are not looked through: one more than an import takes says that they are too many. */
const most = mostBulkFiles + 1

/**
 * The files that were dropped, those of folders with the path below what was dropped as their name. `found` is told how many there are
 * so far: a folder of thousands takes seconds.
 */
export async function droppedFiles(transfer: DataTransfer, found: (count: number) => void): Promise<File[]> {
  // The list is emptied once the event is over.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const files: File[] = []
  await collect(entries, '', files, found)
  return files
}

async function collect(
  entries: readonly FileSystemEntry[],
  folder: string,
  files: File[],
  found: (count: number) => void,
): Promise<void> {
  const here = entries.filter((entry) => entry.isFile).slice(0, Math.max(0, most - files.length))
  files.push(...(await Promise.all(here.map((entry) => fileOf(entry as FileSystemFileEntry, folder)))))
  found(files.length)
  for (const entry of entries)
    if (entry.isDirectory && files.length < most)
      await collect(await entriesOf(entry as FileSystemDirectoryEntry), `${folder}${entry.name}/`, files, found)
}

async function fileOf(entry: FileSystemFileEntry, folder: string): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
  const { type, lastModified } = file
  return folder === '' ? file : new File([file], `${folder}${file.name}`, { type, lastModified })
}

/** A browser gives the entries of a folder a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0 || all.length >= most) return all
    all.push(...some)
  }
}
