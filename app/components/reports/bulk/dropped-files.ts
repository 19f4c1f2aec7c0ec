/** More files of a folder are not looked through: an import takes fewer. */
const most = 5_000

/** The files that were dropped, those of folders with the path below what was dropped as their name. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The list is emptied once the event is over.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const files: File[] = []
  for (const entry of entries) await collect(entry, '', files)
  return files
}

async function collect(entry: FileSystemEntry, folder: string, files: File[]): Promise<void> {
  if (files.length >= most) return
  if (entry.isDirectory) {
    for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
      await collect(inner, `${folder}${entry.name}/`, files)
    return
  }
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
  files.push(folder === '' ? file : new File([file], `${folder}${file.name}`, { type: file.type }))
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
