import { fold } from '../../characters/normalise'
import { actingCapital } from './capitals'
import { actingEnglishState } from './english-states'
import { countedNoun } from '../figures/counted-nouns'
import { isBacking, speaking } from './political-verbs'
import { syrianGovernment, type ActingState } from './actor-names'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** A state by its own name or its capital's, where it acts and is no place: إيران تقصف, نفت موسكو, Turkey said. */

// oxfmt-ignore
const states = new Map(
  'روسيا إيران تركيا إسرائيل لبنان الأردن العراق مصر السعودية قطر الإمارات الكويت اليمن ليبيا فرنسا ألمانيا بريطانيا الصين أمريكا أميركا'
    .split(' ')
    .map((name) => [fold(name), name.startsWith('أم') ? 'الولايات المتحدة' : name]),
)
const syria = wordSet('سوريا سورية')
const villageHeads = wordSet('معرة معارة كفر تل عين دير خربة وادي')

/** Where something is or goes. */
const whereabouts = wordSet(
  'في إلى من داخل خارج نحو باتجاه صوب عبر قرب بين حدود الحدود أراضي الأراضي شمال جنوب شرق غرب شمالي جنوبي شرقي غربي شمالا جنوبا وسط أنحاء مطارات سماء أجواء قبالة سواحل مع شهد شهدت يشهد تشهد',
)
/** The state that the word at `at` names as a party, and not as a place; null for any other word. */
export function actingState(words: Word[], at: number): ActingState | null {
  if (words[at]?.latin) return actingEnglishState(words, at) ?? actingCapital(words, at)
  return arabicState(words, at) ?? actingSyria(words, at) ?? actingCapital(words, at)
}

function arabicState(words: Word[], at: number): ActingState | null {
  const found = stateName(words[at])
  // معرة الصين, كفر روسيا: a village.
  if (found?.cut === 0 && villageHeads.has(words[at - 1]?.key ?? '')) return null
  if (found === null || isWhereabouts(words, at, found.cut) || isNumbered(words, at)) return null
  return /^[:|-]$/.test(words[at + 1]?.key ?? '') ? null : { camp: 'state', name: found.state, length: 1 }
}

/** روسيا 24 is a channel, قطر 107 مم a diameter; أدخلت تركيا 5 عربات tells what the state did. */
function isNumbered(words: Word[], at: number): boolean {
  return words[at + 1]?.kind === 'number' && countedNoun(words[at + 2]?.key ?? '') === null
}

/** سوريا تدين: the country is a place but where it speaks. */
function actingSyria(words: Word[], at: number): ActingState | null {
  if (words[at]?.names.some(({ key }) => syria.has(key)) !== true) return null
  const speaks = [words[at - 1], words[at + 1]].some((word) => word?.names.some(({ key }) => speaking.has(key)))
  return speaks ? { ...syrianGovernment, length: 1 } : null
}

function stateName(word: Word | undefined): { state: string; cut: number } | null {
  for (const { key, cut } of word?.names ?? []) {
    const state = states.get(key)
    if (state !== undefined) return { state, cut }
  }
  return null
}

/** Whether the state named at `at` is a place there: في تركيا, حدود العراق, بلبنان, and لبنان in "في سوريا ولبنان". */
function isWhereabouts(words: Word[], at: number, cut: number): boolean {
  const own = words[at]?.key.slice(0, cut) ?? ''
  if (own.endsWith('ب')) return true
  const before = words[at - 1]
  const earlier = own.startsWith('و') ? stateName(before) : null
  if (earlier !== null) return isWhereabouts(words, at - 1, earlier.cut)
  if (own.startsWith('و') && before?.forms.some((form) => form === 'سوريا' || form === 'سوريه')) return true
  if (before?.forms.includes('من') === true) return !isBacking(words[at - 2])
  return before?.forms.some((form) => whereabouts.has(form)) === true
}
