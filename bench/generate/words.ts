/** Numbers in 0 to 1 from a seed, the same on every machine (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T
}

/** Words at the head of news Arabic: what every text is full of, distinctive or not. */
const head = `
في من على إلى عن مع بعد قبل خلال بين عند حيث كما حين وسط قرب منذ حتى ضمن نحو جراء إثر
المدينة الأهالي السكان اليوم صباح مساء مصادر محلية عدد المنطقة الطريق القوات عناصر مجموعة أحياء أطراف محيط
المقاتلين الطيران مدفعية حاجز سيارة منازل مدنيين أضرار خسائر قتلى جرحى شهود الساعة ليلة فجر ظهر شارع سوق مدرسة مشفى
`
  .trim()
  .split(/\s+/)

const letters = 'ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي'.split(' ')
const shapes: ((a: string, b: string, c: string) => string)[] = [
  (a, b, c) => `${a}${b}${c}`,
  (a, b, c) => `م${a}${b}و${c}`,
  (a, b, c) => `${a}ا${b}${c}`,
  (a, b, c) => `ت${a}${b}ي${c}`,
  (a, b, c) => `${a}${b}ي${c}ة`,
  (a, b, c) => `${a}${b}${c}ات`,
  (a, b, c) => `است${a}${b}ا${c}`,
  (a, b, c) => `${a}وا${b}${c}`,
]

/**
 * Draws words as a language has them: the word of rank r with a share of about 1 / (r + 2.7) (Zipf and Mandelbrot).
 * The first ranks are function words and the head of the news; the rest are made of three letters in Arabic patterns,
 * a third of them with the article.
 */
export function vocabulary(size: number, seed = 7): (random: () => number) => string {
  const words = makeWords(size, randomFrom(seed))
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank += 1) sums[rank] = sum += 1 / (rank + 3.7)
  return (random) => {
    const word = words[search(sums, random() * sum)] ?? ''
    return word.length > 3 && !word.startsWith('ال') && random() < 0.33 ? `ال${word}` : word
  }
}

function makeWords(size: number, random: () => number): string[] {
  const words = new Set(head)
  while (words.size < size)
    words.add(pick(random, shapes)(pick(random, letters), pick(random, letters), pick(random, letters)))
  return [...words]
}

function search(sums: Float64Array, value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
