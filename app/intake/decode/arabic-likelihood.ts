/**
 * How likely Arabic letters follow each other: minus the natural logarithm of the probability, rounded. One line for each
 * letter before, one digit for each letter after, in the order of `alphabet`, whose first place is the edge of a word.
 * Counted over the Arabic messages of the interface, the sample reports and the gazetteer.
 */
const costs = [
  '9953949139354444656454656344344245394',
  '0888888285488888888888888888858883883',
  '6666666656666616446666666666661624666',
  '3999999949367333725333437354333334383',
  '6666666666666666666436666666616663261',
  '7777777757772342345373477347751427774',
  '4777777473676776727777777772361275674',
  '2399994947344454735445779464561435595',
  '2994967253476573835495759277353644392',
  '0999999999999999999999999999999999999',
  '1996999346594365736455645443353444453',
  '1888888242388888838888888588352247384',
  '3993999335549693923399999397983323394',
  '3999999244245792634364756994433356342',
  '2888888245388845528454638885882366383',
  '1895999253459744939599999394563334342',
  '2888888188488838868888888885434853582',
  '1975698233394495977465469464447355342',
  '1588888223685386838888888386864483282',
  '2997699233393456939899949394333353343',
  '3997995255497535919999936464365343492',
  '2999999234699472939999999952472435353',
  '2888888253388448828888888354888383352',
  '2975996233399499929769999393692646272',
  '2777777272477777727777777774777372772',
  '2999999242367993834435555996683434593',
  '3888888153486885824686858888883458381',
  '1995999293392457438494784377264675452',
  '2999999234299793429494537494473544352',
  '3997999243339794626459999973992235394',
  '2963959344353354554344647344354244443',
  '2998596264385353935344548366443534373',
  '1999999254396573595444964573467673363',
  '1999999164694994335999799999983348383',
  '3594969236344353934465545354342334754',
  '0888888888888888888888888888888888888',
  '2598797342456453525556657464453424394',
]

const alphabet = '_ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'

/** The place of a character in the alphabet; undefined for what is no plain Arabic letter. */
const places = new Map(
  Array.from(alphabet)
    .slice(1)
    .map((letter, at) => [letter, at + 1]),
)

/** Costs of what is no plain letter, on the scale of letters: a letter in its usual place costs 2 or 3. */
const cost = {
  undefined: 12,
  symbol: 9,
  strangeLetter: 7,
  mark: 3,
  strayMark: 9,
  digit: 3,
  punctuation: 2,
  quote: 4,
  quoteInWord: 8,
  latin: 4,
  strayLatin: 9,
  space: 1,
  sign: 4,
  rareSign: 9,
}

/**
 * How unlike written Arabic a text is that was read from bytes, summed over the characters of bytes above 0x7f. Texts read
 * from the same bytes in different encodings can be compared: the lowest is the likeliest.
 */
export function arabicCost(characters: readonly string[], bytes: Uint8Array): number {
  let sum = 0
  let before = 0
  let previous = ' '
  for (let at = 0; at < bytes.length; at += 1) {
    const high = (bytes[at] ?? 0) > 0x7f
    for (const character of characters[bytes[at] ?? 0] ?? '') {
      const place = places.get(character) ?? 0
      if (place > 0) sum += pairCost(before, place)
      else {
        // A mark over a letter does not end its word.
        const goesOn = isMark(character) && before > 0
        if (before > 0 && !goesOn) sum += pairCost(before, 0)
        if (high) sum += otherCost(character, previous, characters[bytes[at + 1] ?? 0x20] ?? ' ')
        if (goesOn) continue
      }
      before = place
      previous = character
    }
  }
  return before > 0 ? sum + pairCost(before, 0) : sum
}

function pairCost(before: number, after: number): number {
  return (costs[before]?.charCodeAt(after) ?? 57) - 48
}

function otherCost(character: string, previous: string, next: string): number {
  if (character === ' ') return cost.space
  if (character < '\x80')
    return /[.:"-]/.test(character) && !(places.has(previous) && places.has(next)) ? cost.sign : cost.rareSign
  if (character === '\ufffd' || (character >= '\x80' && character < '\xa0')) return cost.undefined
  if (isMark(character)) return places.has(previous) ? cost.mark : cost.strayMark
  if (/[\u0660-\u0669\u066a]/.test(character)) return cost.digit
  if (/[\u060c\u061b\u061f]/.test(character))
    return places.has(previous) && !places.has(next) ? cost.punctuation : cost.quote
  if (/[\u0600-\u06ff]/.test(character)) return cost.strangeLetter
  if (/[\u00a0\u00ab\u00bb\u200c-\u200f\u2010-\u2026]/.test(character))
    return places.has(previous) && places.has(next) ? cost.quoteInWord : cost.quote
  if (/\p{Script=Latin}/u.test(character))
    return /[a-z]/i.test(previous) || /[a-z]/i.test(next) ? cost.latin : cost.strayLatin
  return cost.symbol
}

function isMark(character: string): boolean {
  return character >= '\u0640' && character <= '\u0652' && !places.has(character)
}
