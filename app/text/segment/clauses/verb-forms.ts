import { irregularVerbs, neverVerbs, nounLikeVerbs, regularVerbs } from './verb-lexicon'

/** How a form reads: its tense, and whether it could as well be a noun. */
export interface VerbForm {
  tense: 'perfect' | 'imperfect'
  ambiguous: boolean
}

const objects = ['ه', 'ها', 'هم', 'هما', 'نا']

function list(words: string): string[] {
  return words.split(/\s+/).filter(Boolean)
}

function perfectForms(perfect: string): string[] {
  const weak = perfect.endsWith('ي') || (perfect.length === 3 && perfect.endsWith('ا'))
  const base = weak ? perfect.slice(0, -1) : perfect
  const carried = weak ? `${base}ا` : perfect
  return [
    `${base}ت`,
    `${base}وا`,
    `${base}تا`,
    ...(/[اي]$/.test(perfect) ? [`${perfect}ت`, `${perfect}وا`] : []),
    ...objects.flatMap((object) => [`${carried}${object}`, `${base}ت${object}`, `${base}و${object}`]),
  ]
}

function imperfectForms(stem: string): string[] {
  const base = /[يو]$/.test(stem) && stem.length > 2 ? stem.slice(0, -1) : stem
  const forms = [stem, `${base}ون`, `${stem}ان`, `${base}وا`, ...objects.map((object) => stem + object)]
  return forms.flatMap((form) => [`ي${form}`, `ت${form}`, `سي${form}`, `ست${form}`])
}

function imperfectStem(perfect: string): string {
  return perfect.length >= 4 && perfect.startsWith('ا') ? perfect.slice(1) : perfect
}

function buildForms(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>()
  const nouns = new Set(list(nounLikeVerbs))
  const add = (key: string, tense: VerbForm['tense'], ambiguous: boolean) => {
    if (!forms.has(key)) forms.set(key, { tense, ambiguous: ambiguous || nouns.has(key) })
  }
  const pairs = list(irregularVerbs).map((entry) => entry.split('/'))
  for (const [perfect = '', imperfect] of [...list(regularVerbs).map((verb) => [verb]), ...pairs]) {
    add(perfect, 'perfect', nouns.has(perfect))
    for (const form of perfectForms(perfect))
      add(form, 'perfect', nouns.has(perfect) && /(?:ه|ها|هم|هما|نا)$/.test(form))
    for (const form of imperfectForms(imperfect ?? imperfectStem(perfect))) add(form, 'imperfect', false)
  }
  for (const word of list(neverVerbs)) forms.delete(word)
  return forms
}

/** Every listed verb in every form, by folded key. */
const known: ReadonlyMap<string, VerbForm> = buildForms()
const never = new Set(list(neverVerbs))

/** Whether a key is a form of a listed verb, whatever its first letter. */
export function isListedVerb(key: string): boolean {
  return known.has(key)
}

/** Whether a key is a listed noun that looks like a verb, or like a verb after و or ف. */
export function isNeverVerb(key: string): boolean {
  return never.has(key)
}

/** Feminine perfects of the derived stems (استهدفت, انفجرت, اقتحمت), which no noun shares once the plural ات is ruled out. */
const derivedFeminine = /^(?:است..+|ان...|ا.ت..)(?<!ا|ي|و)ت$/

/**
 * The verb reading of a folded key without conjunction, null for other words.
 * `surface` tells verbs from nouns whose ending the key lost (إصابة, احتواء).
 */
export function verbForm(key: string, surface: string): VerbForm | null {
  const last = lastArabicLetter(surface)
  if (last === 'ة' || (last === 'ء' && key.length >= 4)) return null
  const found = known.get(key)
  if (found) return found
  if (never.has(key) || key.startsWith('ال')) return null
  if (key.length >= 5 && key.endsWith('وا')) return { tense: 'perfect', ambiguous: false }
  if (key.length >= 4 && key.startsWith('ي') && !/(?:ات|يه)$/.test(key)) return { tense: 'imperfect', ambiguous: false }
  if (derivedFeminine.test(key)) return { tense: 'perfect', ambiguous: false }
  return null
}

function lastArabicLetter(surface: string): string {
  let at = surface.length - 1
  while (at >= 0 && !/[\u0621-\u064a]/.test(surface.charAt(at))) at -= 1
  return surface.charAt(at)
}
