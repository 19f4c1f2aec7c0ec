/** How a file is looked at: a picture, a film or sound, or not in the page. */
export type ViewKind = 'picture' | 'film' | 'sound' | 'none'

interface Viewable {
  id: number
  mediaType: string
}

export interface View<File extends Viewable> {
  file: File
  kind: ViewKind
}

const pictures = /^image\/(?:jpeg|png|webp|gif|tiff|avif|heic|heif)$/
const films = /^video\/(?:mp4|webm|ogg|quicktime)$/
const sounds = /^audio\/(?:mpeg|mp4|x-m4a|ogg|webm|wav|vnd\.wave|aac|flac|x-flac)$/

export function viewKind(mediaType: string): ViewKind {
  if (pictures.test(mediaType)) return 'picture'
  if (films.test(mediaType)) return 'film'
  return sounds.test(mediaType) ? 'sound' : 'none'
}

/** The file that is shown first: the one that is asked for, else the first that can be looked at, else the first. */
export function chooseView<File extends Viewable>(files: readonly File[], asked: string | null): View<File> | null {
  const file =
    files.find(({ id }) => String(id) === asked) ??
    files.find(({ mediaType }) => viewKind(mediaType) !== 'none') ??
    files[0]
  return file ? { file, kind: viewKind(file.mediaType) } : null
}
