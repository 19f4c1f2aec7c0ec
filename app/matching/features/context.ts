import { fold } from '../../text/characters/normalise'
import { trimEndOf } from '../../text/characters/trim-end'
import type { Gazetteer, PlaceKind } from '../../text/facts/places/gazetteer'
import type { Facts, PlaceMention } from '../../text/facts/types'

/** A place a passage speaks of without naming it, because the sentences before it did. */
export interface ContextPlace extends Pick<PlaceMention, 'name' | 'place' | 'governorate' | 'town' | 'maybe'> {
  /** From the nearest sentence that names a place; otherwise from the one that opened the matter. */
  near: boolean
  /** The passage speaks of it as `المدينة` or `الحي`: as good as its name. */
  meant?: true
}

/** A passage of a report, in reading order. */
export interface ContextPassage {
  text: string
  section: string | null
  facts: Facts | null
}

/** Openings by which a bulletin turns to another matter. */
const TURN =
  /^(?:و ?)?(?:في خبر|في سياق|في ناحيه|في منطقه|في جهه|من جهه|من ناحيه|علي صعيد|علي جبهه|الي ذلك|separately|elsewhere|meanwhile)/

/** Names of single buildings, roads and posts: to name one is not to leave the town. */
const LANDMARK =
  /^(?:ال)?(?:حاجز|قلعه|جسر|شارع|ساحه|معمل|برج|مدرسه|مقبره|ثكنه|مطار|دوار|مشفي|مستشفي|بناء|طريق|مرصد|تله|قمه|جامع|مسجد|معبر|سجن|جامعه|مبني|checkpoint|bridge|hospital)/

/**
 * `المدينة`, `الحي`: a settlement or a quarter that was named before, and `أحيائها`, `استهدافها` of a town, which is a
 * feminine word in Arabic whatever its kind; the university city and the like are names of their own.
 */
const REFERENCE =
  /(?:^|[^\p{L}\p{M}])[وفبك]{0,2}(?:(?:ال|لل)(?:(مدين[ةه]|بلد[ةه]|قري[ةه])|حي)|(أحيا[ئء]ها|محيطها|أطرافها|ضواحيها|مشارفها|شوارعها|سما[ئء]ها|[اإ]ستهدافها|قصفها))(?![\p{L}\p{M}])(?! (?:ال)?(?:جامعي|رياضي|صناعي|طبي|عمالي)[ةه])|\bthe (?:(city|town|village)|neighbou?rhood|district)\b(?! of\b)/u

/** What a gazetteer knows of places, for telling a town from its landmarks. */
export type KnownPlaces = Pick<Gazetteer, 'entry' | 'named'>

const SETTLEMENTS: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['city', 'town', 'village'])

/**
 * For each passage of one report the places in force from before it: those of the nearest earlier passage of its section
 * that names any, and those named when the matter was opened. Bulletins open with the town and go on with its checkpoints
 * and quarters: a landmark leaves the town before it near, and an article stays near the places of its title throughout.
 * A turn to another matter ends them, but for the town or quarter that a passage refers to without its name. Whole
 * governorates are no places here.
 */
export function contextOf(
  passages: readonly ContextPassage[],
  title: Facts | null = null,
  known: KnownPlaces | null = null,
): ContextPlace[][] {
  const titled = localPlaces(title)
  const latest = new Latest(known)
  let section: string | null = null
  let opening: readonly PlaceMention[] = []
  let near: readonly PlaceMention[] = []
  latest.openSection(null, titled)
  const found = passages.map((passage, index) => {
    const elsewhere = index > 0 && passage.section !== section
    if (elsewhere || turnsToAnotherMatter(passage.text)) opening = near = []
    if (elsewhere || index === 0) latest.openSection(passage.section, titled)
    section = passage.section
    const named = localPlaces(passage.facts)
    const meant = latest.meantBy(passage.text, named.length > 0)
    const inForce = merge(meant === null ? [] : [meant], [...near, ...(section === null ? titled : [])], opening)
    latest.hear(named)
    if (named.length > 0)
      near = named.every((place) => latest.isLandmark(place))
        ? [...named, ...near.filter((place) => !latest.isLandmark(place))]
        : named
    if (opening.length === 0) opening = named
    return inForce
  })
  carryBack(passages, found)
  return found
}

/**
 * An opening that names no place ("twelve people were killed in…") is about the place that the passages after it name:
 * those of the next one that names any, before another heading or a turn to another matter.
 */
function carryBack(passages: readonly ContextPassage[], found: ContextPlace[][]): void {
  let following: readonly PlaceMention[] = []
  for (let at = passages.length - 1; at >= 0; at -= 1) {
    const { text, section, facts } = passages[at] as ContextPassage
    const named = localPlaces(facts)
    if (named.length === 0 && found[at]?.length === 0) found[at] = merge([], [], following)
    if (named.length > 0) following = named
    if (passages[at - 1]?.section !== section || turnsToAnotherMatter(text)) following = []
  }
}

/** The first words show a turn to another matter. */
const LONGEST_TURN = 40

/** Whether a passage opens by turning to another matter: "elsewhere", وفي سياق آخر. */
export function turnsToAnotherMatter(text: string): boolean {
  return TURN.test(fold(text.slice(0, LONGEST_TURN)).trimStart())
}

type LocalPlace = Pick<PlaceMention, 'name' | 'place' | 'governorate' | 'town' | 'maybe'>

/** The latest town and the latest quarter that a report named. */
class Latest {
  #town: LocalPlace | null = null
  #quarter: LocalPlace | null = null

  constructor(readonly known: KnownPlaces | null) {}

  /** Under a heading of a city that city is the town until another is named; an article is about the places of its title. */
  openSection(title: string | null, titled: readonly LocalPlace[]): void {
    this.#town = this.#quarter = null
    if (title === null) this.hear(titled)
    const [city] =
      title === null
        ? []
        : (this.known?.named(trimEndOf(title, /[:：\s]/u)) ?? []).filter(({ kind }) => kind === 'city')
    if (city) this.#town = { name: city.ar, place: city.key, governorate: city.governorate }
  }

  hear(places: readonly LocalPlace[]): void {
    for (const place of places) {
      const kind = this.#kindOf(place)
      if (kind === 'quarter') this.#quarter = place
      else if (kind !== null && SETTLEMENTS.has(kind)) this.#town = place
    }
  }

  /** Beside places of its own a passage names the town only to say where they are (`حي كذا جنوبي المدينة`). */
  meantBy(text: string, namesOthers: boolean): LocalPlace | null {
    const found = REFERENCE.exec(text)
    if (found === null) return null
    if (found[1] === undefined && found[2] === undefined && found[3] === undefined) return this.#quarter
    return namesOthers ? null : this.#town
  }

  isLandmark(place: LocalPlace): boolean {
    return this.#kindOf(place) === 'landmark' || LANDMARK.test(fold(place.name))
  }

  #kindOf({ place }: LocalPlace): PlaceKind | null {
    return place === null ? null : (this.known?.entry(place)?.kind ?? null)
  }
}

/** The places of a passage that are smaller than a governorate; countries and regions only where it names nothing else. */
export function localPlaces(facts: Facts | null): PlaceMention[] {
  const places = (facts?.places ?? []).filter((place) => place.place === null || place.place !== place.governorate)
  const within = places.filter((place) => place.governorate !== null)
  return within.length > 0 ? within : places
}

function merge(
  meant: readonly LocalPlace[],
  near: readonly LocalPlace[],
  opening: readonly LocalPlace[],
): ContextPlace[] {
  const found: ContextPlace[] = []
  const add = (places: readonly LocalPlace[], standing: Pick<ContextPlace, 'near' | 'meant'>): void => {
    for (const { name, place, governorate, town, maybe } of places) {
      if (!found.some((other) => other.name === name && other.place === place))
        found.push({ name, place, governorate, ...(town && { town }), ...(maybe && { maybe }), ...standing })
    }
  }
  add(meant, { near: true, meant: true })
  add(near, { near: true })
  add(opening, { near: false })
  return found
}
