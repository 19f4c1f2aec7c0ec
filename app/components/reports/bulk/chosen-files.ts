/** The files of a form in the order in which they are sent, its manifest among them; a field that was left empty has one without a name. */
export function chosenFiles(form: FormData): File[] {
  return [...form.values()].filter((value): value is File => typeof value !== 'string' && value.name !== '')
}

/** The same form without its first `from` files, which have arrived already. */
export function withoutFirst(form: FormData, from: number): FormData {
  const rest = new FormData()
  let at = 0
  for (const [field, value] of form) {
    if (typeof value === 'string') rest.append(field, value)
    else if (value.name !== '' && at++ >= from) rest.append(field, value, value.webkitRelativePath || value.name)
  }
  return rest
}

/** Tells whether the same files are chosen as before. */
export function nameChoice(files: readonly File[]): string {
  return JSON.stringify(
    files.map(({ name, webkitRelativePath, size, lastModified }) => [name, webkitRelativePath, size, lastModified]),
  )
}

/** The files that cannot be read any more: they were moved, deleted or changed since they were chosen. */
export async function goneFiles(files: readonly File[]): Promise<File[]> {
  const gone: File[] = []
  for (const file of files)
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => gone.push(file))
  return gone
}
