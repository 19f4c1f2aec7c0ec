import { formats } from './registry'

/** The endings of files that are read, as a file field lists them. */
export const fileFormats = formats
  .flatMap(({ endings }) => endings)
  .filter((ending) => ending !== '')
  .map((ending) => `.${ending}`)
  .join(',')
