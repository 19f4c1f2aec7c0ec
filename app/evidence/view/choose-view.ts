/** How a file is looked at: a picture, a film or sound, a document page by page, a text, an archive of web pages, or not in the page. */
export type ViewKind = 'picture' | 'film' | 'sound' | 'document' | 'text' | 'archive' | 'none'

interface Viewable {
  id: number
  mediaType: string
}

export interface View<File extends Viewable> {
  file: File
  kind: ViewKind
}

const kinds: readonly [ViewKind, RegExp][] = [
  ['picture', /^image\/(?:jpeg|png|webp|gif|tiff|avif|heic|heif)$/],
  ['film', /^video\/(?:mp4|webm|ogg|quicktime)$/],
  ['sound', /^audio\/(?:mpeg|mp4|x-m4a|ogg|webm|wav|vnd\.wave|aac|flac|x-flac)$/],
  ['document', /^application\/pdf$/],
  ['archive', /^application\/(?:wacz|warc)$/],
  [
    'text',
    /^(?:text\/(?:plain|html)|multipart\/related|message\/rfc822|application\/(?:xhtml\+xml|rtf|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/,
  ],
]

export function viewKind(mediaType: string): ViewKind {
  return kinds.find(([, types]) => types.test(mediaType))?.[0] ?? 'none'
}

/** Whether a file is hard to look at, perhaps, so that it is covered until somebody asks for it. */
export function isCovered(kind: ViewKind): boolean {
  return ['picture', 'film', 'sound', 'document'].includes(kind)
}

/** Whether a worker can make a picture of it. */
export function hasPreview(mediaType: string): boolean {
  return ['picture', 'film', 'document'].includes(viewKind(mediaType))
}

/** Whether words of it can be quoted. */
export function hasWords(mediaType: string): boolean {
  const kind = viewKind(mediaType)
  return ['document', 'text', 'archive'].includes(kind)
}

/** The file that is shown first: the one that is asked for, else the first that can be looked at, else the first. */
export function chooseView<File extends Viewable>(files: readonly File[], asked: string | null): View<File> | null {
  const file =
    files.find(({ id }) => String(id) === asked) ??
    files.find(({ mediaType }) => viewKind(mediaType) !== 'none') ??
    files[0]
  return file ? { file, kind: viewKind(file.mediaType) } : null
}

/** The file whose words are quoted: the one that is asked for, else the text of a captured page, else the first that has words. */
export function chooseWords<File extends Viewable & { role: string }>(
  files: readonly File[],
  asked: string | null,
): File | null {
  // Words of a picture were recognised, where they are asked for.
  const worded = files.filter(
    ({ id, mediaType }) => hasWords(mediaType) || (String(id) === asked && viewKind(mediaType) === 'picture'),
  )
  return (
    worded.find(({ id }) => String(id) === asked) ?? worded.find(({ role }) => role === 'text') ?? worded[0] ?? null
  )
}
