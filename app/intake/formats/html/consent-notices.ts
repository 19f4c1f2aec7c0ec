/** How programs that ask for consent name what they add to a page. */
const named =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|didomi|cmplz|qc-cmp\d?)(?:$|[\s_-])|cookie-?(?:bar|banner|bot|consent|law|notice|popup|wall)/i
const said = /cookie|consent|privacy|كوكي|تعريف الارتباط|خصوصي/i

/** What asks for consent is short; a longer one says all of its conditions, or is the page itself. */
const longest = 5000
/** Of what is left of a page there is more than this, or what was taken was the page itself. */
const leastLeft = 200
/** A page has one or two. */
const most = 20

/**
 * Takes the notices out of a page that ask to accept cookies: they stand before a short text as if they were its first paragraph. One
 * that holds what the page is about is left, and so is one that says nothing of cookies or privacy.
 */
export function removeConsentNotices(document: Document): void {
  const found = Array.from(document.querySelectorAll('div, section, aside, form, dialog')).filter(isNamed)
  for (const element of found.slice(0, most)) {
    if (element.querySelector('article, main, h1')) continue
    const text = beginningOf(element, longest + 1)
    if (text.length > longest || !said.test(text)) continue
    const place = document.createComment('')
    element.replaceWith(place)
    if (beginningOf(document.body, leastLeft).length < leastLeft) place.replaceWith(element)
  }
}

function isNamed(element: Element): boolean {
  return named.test(`${element.id.slice(0, 200)} ${(element.getAttribute('class') ?? '').slice(0, 500)}`)
}

/** Text of a node, until there is more than so much of it: pages are made with an element in each other for every word. */
function beginningOf(node: Node, most: number): string {
  if (node.nodeName === '#text') return node.textContent ?? ''
  let text = ''
  for (const child of node.childNodes) {
    text += beginningOf(child, most - text.length)
    if (text.length >= most) break
  }
  return text
}
