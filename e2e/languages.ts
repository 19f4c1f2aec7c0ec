/** In which languages the table of all pages is gone through: in Arabic with every run of the tests, in both when `EVERY_LANGUAGE` is set. */
export const languages: readonly ('ar' | 'en')[] = process.env.EVERY_LANGUAGE ? ['ar', 'en'] : ['ar']
