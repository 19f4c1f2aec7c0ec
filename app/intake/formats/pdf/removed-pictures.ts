/* oxlint-disable no-console -- the library has no other way to say what it left out */
/** What the library says of a picture that it leaves out, since none is needed for the text: it says so in no other way. */
const warning = 'Image exceeded maximum allowed size'

let count = 0

/** How many pictures were left out so far: a page has some where it grows while the page is read. */
export function removedPictures(): number {
  return count
}

/** Does something while the warnings of the library are counted and not printed. */
export async function countingPictures<T>(work: () => Promise<T>): Promise<T> {
  const usual = console.warn
  console.warn = (said: unknown) => {
    if (String(said).includes(warning)) count += 1
  }
  try {
    return await work()
  } finally {
    console.warn = usual
  }
}
