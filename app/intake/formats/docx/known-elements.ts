import { rewriteXml } from './rewrite-xml'

/**
 * A part of a Word document in elements that the library knows: it drops what it does not know with all text within. Fields,
 * text with a direction of its own and ruby lose their frames alone; text boxes of new programs become those of old ones.
 */
export function inKnownElements(xml: string): string {
  if (!unknown.some((name) => xml.includes(name))) return xml
  return withOldBoxes(xml)
    .replace(
      /<\/?(?:w:(?:fldSimple|dir|bdo|ruby|rubyBase)|v:(?:oval|polyline|line|curve|arc))(?:\s[^>]{0,5000})?\/?>/g,
      '',
    )
    .replace(/<w:cr\s{0,9}\/>/g, '<w:br/>')
    .replace(/<w:ptab\b[^>]{0,500}\/>/g, '<w:tab/>')
}

const unknown = ['w:fldSimple', '<w:dir', '<w:bdo', '<w:ruby', 'w:txbxContent', '<w:cr', '<w:ptab']

/** Where a drawing, or a choice between two forms of one, lies, and the text boxes in it. */
interface Drawing {
  start: number
  /** The texts of its boxes, as far as the library does not find them. */
  boxes: string[]
  /** The library finds its boxes in their older form. */
  hasOld: boolean
}

const drawings = new Set(['mc:AlternateContent', 'w:drawing'])

/** Each outermost drawing with text boxes in their new form alone, in the old form. */
function withOldBoxes(xml: string): string {
  if (!xml.includes('w:txbxContent')) return xml
  let drawing: Drawing | null = null
  let [depth, box, boxDepth, oldIn] = [0, 0, 0, 0]
  return rewriteXml(xml, (replace) => ({
    open(name, _attributes, start) {
      if (drawings.has(name) && boxDepth === 0) {
        depth += 1
        drawing ??= { start, boxes: [], hasOld: false }
      } else if (name === 'mc:Fallback' || name === 'w:pict') oldIn += 1
      else if (name === 'w:txbxContent' && boxDepth++ === 0) box = start
    },
    close(name, end) {
      if (name === 'mc:Fallback' || name === 'w:pict') oldIn -= 1
      else if (name === 'w:txbxContent' && --boxDepth === 0 && drawing) {
        if (oldIn > 0) drawing.hasOld = true
        else drawing.boxes.push(xml.slice(box, end))
      } else if (drawings.has(name) && boxDepth === 0 && --depth === 0 && drawing) {
        const { start, boxes, hasOld } = drawing
        drawing = null
        if (!hasOld && boxes.length > 0) replace(start, end, `<w:pict>${boxes.join('')}</w:pict>`)
      }
    },
  }))
}
