import type { Unit } from '../units'

const auxiliary = 'is are was were be been has have had will would can could may might must should did does do'.split(
  ' ',
)
const irregular =
  `said told took fell hit shot fled went came saw made left lost won broke held gave found began struck fought blew rose led met sent put cut burst drove withdrew wrote spoke
  says shows hits takes remains continues confirms reports denies claims kills targets`.split(/\s+/)
const verbs = new Set([...auxiliary, ...irregular])

/** Adjectives and nouns in -ed that are no verbs. */
const notVerbs = new Set(
  'united armed allied masked hundred bed red shed need seed indeed speed feed breed aged wicked sacred'.split(' '),
)

const contrast = new Set('while whereas meanwhile although though'.split(' '))
const conjunction = new Set('and but yet so nor or'.split(' '))
const outcome =
  /^(?:kill|wound|injur|destroy|damag|displac|forc|leav|caus|captur|seiz|add|say|not|stress|claim|warn|announc|confirm|accus|call|urg)ing$/
const tollOutcome = /^(?:kill|wound|injur)ing$/
const nextTopic = new Set('separately meanwhile elsewhere later'.split(' '))

/** &amp; as a page writes it. */
const entity = /^(?:amp|quot|nbsp|lt|gt|apos|ndash|mdash|rsquo|ldquo|rdquo)$/

/** No rule looks further than this many words. */
const reach = 120

export function isEnglishVerb(unit: Unit | undefined): boolean {
  if (unit === undefined) return false
  return verbs.has(unit.key) || (/^[a-z]{2,}ed$/.test(unit.key) && !notVerbs.has(unit.key))
}

/** Where an English sentence is cut into assertions: indices of the units that begin a new one. */
export function englishCuts(units: Unit[]): number[] {
  const cuts: number[] = []
  let from = 0
  for (let at = 2; at < units.length - 1; at++) {
    if (!begins(units, from, at)) continue
    cuts.push(at)
    from = at
  }
  return cuts
}

function begins(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.inside || at - from < 2) return false
  if (unit.before.includes(';') && !entity.test(units[at - 1]?.key ?? '')) return true
  if (!(unit.before.includes(',') ? atComma(units, at) : inRunningText(units, at))) return false
  return units.slice(from, Math.min(at, from + reach)).some((left) => isEnglishVerb(left) || outcome.test(left.key))
}

function atComma(units: Unit[], at: number): boolean {
  const unit = units[at]
  if (unit === undefined) return false
  if (outcome.test(unit.key)) return true
  if (contrast.has(unit.key) || conjunction.has(unit.key) || nextTopic.has(unit.key)) return verbFollows(units, at + 1)
  return (
    unit.key === 'in' &&
    /^(?:a|another)$/.test(units[at + 1]?.key ?? '') &&
    /^(?:separate|incident)$/.test(units[at + 2]?.key ?? '')
  )
}

function inRunningText(units: Unit[], at: number): boolean {
  const unit = units[at]
  if (unit === undefined) return false
  if (unit.key === 'while' || unit.key === 'whereas') return verbFollows(units, at + 1)
  if (tollOutcome.test(unit.key))
    return (
      units[at - 1]?.key !== 'and' &&
      /^(?:\d|at$|dozens$|several$|scores$|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|more$)/.test(
        units[at + 1]?.key ?? '',
      )
    )
  return (
    unit.key === 'and' &&
    isEnglishVerb(units[at + 1]) &&
    !isEnglishVerb(units[at - 1]) &&
    !auxiliary.includes(units[at + 1]?.key ?? '')
  )
}

/** A verb before the next comma; a list (`, and mortars`) has none. */
function verbFollows(units: Unit[], at: number): boolean {
  for (let index = at; index < Math.min(units.length, at + reach); index++) {
    const unit = units[index]
    if (unit === undefined || (index > at && /[,;]/.test(unit.before))) return false
    if (isEnglishVerb(unit)) return !/^(?:who|which|that)$/.test(units[index - 1]?.key ?? '')
  }
  return false
}
