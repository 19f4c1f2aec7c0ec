import { fold } from '../characters/normalise'
import { buildLexicon, matchPhrase } from './lexicon'
import type { Word } from './words'

function keys(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean).map(fold))
}

const particles = keys('لم لن ليس ليست ليسوا no not never none neither nobody cannot')
const looseParticle = fold('لا')
const denials = buildLexicon([
  [
    'نفى, نفت, ينفي, تنفي, نفوا, نفي, نافيا, نافية, نافين, أنكر, أنكرت, ينكر, تنكر, كذب, كذبت, يكذب, فند, فندت, لا صحة, لا أساس, دون إصابات, دون خسائر, دون وقوع, دون تسجيل, دون أي إصابات, دون أي خسائر, دون أي إصابة, دون أن, بدون إصابات, بدون خسائر, بدون وقوع, بلا خسائر, من دون, عدم وجود, عدم وقوع, عدم سقوط, عدم تسجيل, denied, denies, deny, denying, without casualties, without any casualties, without causing, ruled out',
    true,
  ],
])

/** After a negation these make a positive statement: لم تخل أحياء العاصمة, لم يتوقف القصف, لا تزال. */
const affirming = keys(
  'تخلو تخل يخلو يخل يتوقف تتوقف يزال تزال يزالون تزل يزل زال زالت زالوا يقل تقل يكتف تكتف يكتفي تكتفي سيما بد شك يسلم تسلم تهدا يهدا يتجاوز يزيد تزيد يتعدي يقتصر تقتصر يعرف تعرف المرة only less fewer more stop',
)
/** Unknown details deny nothing. */
const details = keys('تفاصيل معلومات حصيلة details clear known')
const relatives = keys('الذي التي الذين اللذين ما حتى كي which who that')

function followedBy(words: Word[], at: number, to: number, wanted: Set<string>, within: number): boolean {
  for (let i = at + 1; i <= Math.min(to - 1, at + within); i++) {
    const word = words[i]
    if (word === undefined || word.key === ',' || word.key === '.') return false
    if (wanted.has(word.key) || word.forms.some((form) => wanted.has(form))) return true
  }
  return false
}

function negates(words: Word[], at: number, from: number, to: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word') return false
  if (matchPhrase(denials, words, at) !== null) return true
  const contracted = word.latin && word.key.endsWith("n't")
  // Only a conjunction goes before a particle, and ب before لا: كلا and كلم are other words.
  const plain = word.key.replace(/^[وف](?=..)/, '')
  if (!contracted && plain !== looseParticle && plain !== `ب${looseParticle}` && !particles.has(plain)) return false
  const before = words[at - 1]
  if (at > from && before !== undefined && relatives.has(before.key)) return false
  if (followedBy(words, at, to, affirming, 1)) return false
  return !followedBy(words, at, to, details, 3)
}

/** Whether `words[from..to)` denies what it names, or reports that there was none of it. */
export function readNegation(words: Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (negates(words, i, from, to)) return true
  return false
}
