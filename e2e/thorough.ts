/**
 * Every run goes through the table of pages once, in Arabic and the light theme. With `THOROUGH` set the pages with
 * nothing on them, English and the dark theme are gone through too, and so are ways through the product whose parts have
 * tests without a browser; `npm run dev` is tried. That takes many minutes more.
 */
export const thorough = Boolean(process.env.THOROUGH)

export const languages: readonly ('ar' | 'en')[] = thorough ? ['ar', 'en'] : ['ar']
