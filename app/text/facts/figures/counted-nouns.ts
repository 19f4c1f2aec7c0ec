import { fold } from '../../characters/normalise'
import { nounTable } from './noun-table'
import type { FigureKind } from '../types'

/** A noun that is counted. A person is counted as what the words around say happened to them. */
export interface CountedNoun {
  kind: FigureKind
  person: boolean
  /** Persons named by a state (نازح, refugee), whom something else may have happened to then. */
  state?: true
  /** The dual ending ين is read as plural, as in مدنيين. */
  sound: boolean
  /** Its singular, where it has one that differs from its plurals. */
  singular?: string
}

const nouns = new Map<string, CountedNoun>()
const duals = new Map<string, CountedNoun>()
const singulars = new Map<string, CountedNoun>()

const persons = new Map<string, CountedNoun>()

/** The singular itself and its accusative. */
function isOneOf(form: string, singular: string): boolean {
  return form === singular || form === `${singular}ا`
}

/** Units and nouns whose accusative is another word: كما, حيا (alive), تركيا. */
const withoutAccusative = new Set(['كم', 'كلم', 'كيلو', 'يورو', 'حي', 'تركي', 'روسي'])

/** The folded forms of a line of the table, and the accusative of its singular (طفلا); feminine nouns have no ending of their own. */
export function arabicForms(line: string): string[] {
  const forms = line.replace('+', '').split(' ').map(fold)
  const [singular = ''] = forms
  return /[ها]$/.test(singular) || withoutAccusative.has(singular) ? forms : [...forms, `${singular}ا`]
}

/** وفاة معتقل, مقتل نازح: one person as well, but for families. */
function isState(kind: FigureKind, singular: string): boolean {
  return /^(?:captured|missing|displaced)$/.test(kind) && !/^(?:عايله|اسره|عيله|famil.*|households?)$/.test(singular)
}

const victims = /^(?:شهيده?|قتيله?|جريحه?|جثه|جثمان)$/

/** The forms of the dual of a singular: شهيدان, غارتين. */
export function dualForms(singular: string): { nominative: string; oblique: string; stem: string } {
  const stem = singular.endsWith('ه') ? `${singular.slice(0, -1)}ت` : singular
  return { nominative: `${stem}ان`, oblique: `${stem}ين`, stem }
}

function addArabic(kind: FigureKind, line: string): void {
  const sound = line.startsWith('+')
  const forms = arabicForms(line)
  const person = isPerson(kind)
  const state = isState(kind, forms[0] ?? '') ? { state: true as const } : {}
  const noun: CountedNoun = { kind, person, sound, ...state, ...(forms.length > 1 ? { singular: forms[0] } : {}) }
  for (const form of forms) if (!nouns.has(form)) nouns.set(form, noun)
  const [singular = ''] = forms
  if (victims.test(singular)) singulars.set(singular, noun)
  if (person || isState(kind, singular)) for (const form of forms) if (isOneOf(form, singular)) persons.set(form, noun)
  const { nominative, oblique, stem } = dualForms(singular)
  const feminine = singular.endsWith('ه')
  duals.set(nominative, noun)
  if (feminine && kind !== 'places') for (const construct of [`${stem}ي`, `${stem}ا`]) duals.set(construct, noun)
  if (feminine || !(sound || nouns.has(oblique))) duals.set(oblique, noun)
}

/** Persons are counted as what the words around say happened to them. */
function isPerson(kind: FigureKind): boolean {
  return kind === 'people' || kind === 'fighters'
}

for (const { kind, ar, en } of nounTable) {
  for (const line of ar.split(', ').filter(Boolean)) addArabic(kind, line)
  for (const form of en.split(' ').filter(Boolean))
    nouns.set(form, {
      kind,
      person: isPerson(kind),
      sound: false,
      ...(isState(kind, form) ? { state: true as const } : {}),
    })
}

// اشتباك, تبيان and the like look like duals of nothing counted; these look like duals of something that is.
for (const form of [
  'عامان',
  'هاونان',
  'كمين',
  'كمان',
  'نسمتان',
  'حيان',
  'حيين',
  'اخران',
  'بيتان',
  'بيتين',
  'سوريان',
  'مقران',
  'عاملان',
  'عاملين',
  'طالبان',
  'ولدان',
  'عيلتي',
  'عائلتي',
  'أسرتي',
].map(fold))
  duals.delete(form)

// شبين, as people speak; the other dual of شب is a plural.
const youth = nouns.get('شاب')
if (youth !== undefined) duals.set('شبين', youth)

export function countedNoun(form: string): CountedNoun | null {
  return nouns.get(form) ?? null
}

/** The noun whose dual this is: شهيدين, غارتان. */
export function dualNoun(form: string): CountedNoun | null {
  return duals.get(form) ?? null
}

/** One dead or wounded, named by the noun alone: شهيدة. */
export function singleVictim(form: string): CountedNoun | null {
  return singulars.get(form) ?? null
}

/** One person, named by an indefinite noun: مدني, امرأة. */
export function singlePerson(form: string): CountedNoun | null {
  return persons.get(form) ?? null
}
