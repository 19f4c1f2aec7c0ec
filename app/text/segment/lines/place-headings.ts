import { fold } from '../../characters/normalise'

const names = `
دمشق، ريف دمشق، العاصمة دمشق، الغوطة الشرقية، الغوطة الغربية، القلمون، حلب، ريف حلب، حماة، ريف حماة، حمص، ريف حمص، درعا، ريف درعا، القنيطرة، السويداء، إدلب، ريف إدلب، اللاذقية، ريف اللاذقية، طرطوس، الرقة، الحسكة، دير الزور، ديرالزور، الساحل، سوريا، سورية، العراق، لبنان، الأردن، تركيا
Damascus, Rif Dimashq, Rural Damascus, Damascus countryside, Eastern Ghouta, Aleppo, Hama, Homs, Daraa, Deraa, Quneitra, Sweida, As-Suwayda, Idlib, Idleb, Latakia, Lattakia, Tartus, Tartous, Raqqa, Hasakah, Hasaka, Deir ez-Zor, Deir Ezzor, Deir al-Zor
`

const places = new Set(
  names
    .split(/[،,\n]/)
    .map((name) => fold(name.trim()))
    .filter(Boolean),
)

/** Whether a line of these words alone is the heading of a region (`ريف حلب الشمالي`, `محافظة إدلب`). */
export function isRegion(title: string): boolean {
  const key = fold(title)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:محافظه|مدينه|the ) ?/, '')
    .replace(/ (?:الشمالي|الجنوبي|الشرقي|الغربي|وريفها|و ريفها|province|governorate|countryside)$/, '')
  return places.has(key)
}
