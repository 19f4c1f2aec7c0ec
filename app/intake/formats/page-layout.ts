/** A line of a page: what it says, from where to where in the page's text, and its box. */
export interface PageLine {
  text: string
  start: number
  end: number
  /** Left, top, width and height in thousandths of the page's width and height. */
  box: [number, number, number, number]
  fromRight: boolean
}

/** A page of a document, or of a scan, with where its lines stand. */
export interface PageLayout {
  text: string
  /** Its width through its height. */
  shape: number
  lines: PageLine[]
}
