import type { FoundPart } from './reader'

/** So many are named. */
const mostNamed = 50

/** Programs that an archive of Office or LibreOffice carries with it: macros and controls. */
const programFiles = [
  /(?:^|\/)vbaProject\.bin$/i,
  /^(?:word|xl)\/activeX\/[^/]{1,200}\.bin$/i,
  /^xl\/macrosheets\/./i,
  /^Basic\/[^/]{1,200}\/(?!script-lb\.xml$)[^/]{1,200}\.xml$/,
  /^Scripts\/[^]{0,1000}\.(?:py|bsh|js)$/i,
]

/** The programs among the files of a document. None is run or read; a person is told that they are there. */
export function programsIn(names: readonly string[]): FoundPart[] {
  return programParts(names.filter((name) => programFiles.some((pattern) => pattern.test(name))))
}

export function programParts(names: Iterable<string>): FoundPart[] {
  return [...names].slice(0, mostNamed).map((name) => ({ leftOut: { name, issue: 'program' } }))
}
