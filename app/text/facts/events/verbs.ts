const pronouns = ['', 'ه', 'ها', 'هم']
const perfectEndings = ['', 'ت', 'وا', 'و', 'ا', 'تا', 'نا', 'ن']
const imperfectPrefixes = ['ي', 'ت', 'ن', 'سي', 'ست', 'سن']
const imperfectEndings = ['', 'ون', 'ان', 'وا', 'ا', 'ين', 'ن', 'و']

function conjugate(perfect: string, imperfect: string, objects: readonly string[]): string[] {
  const forms: string[] = []
  for (const object of objects) {
    for (const ending of perfectEndings) forms.push(perfect + ending + object)
    if (imperfect === '') continue
    for (const prefix of imperfectPrefixes)
      for (const ending of imperfectEndings) forms.push(prefix + imperfect + ending + object)
  }
  return forms
}

/**
 * Forms of verbs given as `perfect/imperfect` pairs apart by spaces, the
 * imperfect without its prefix (`استهدف/ستهدف`); a stem alone has the same for both,
 * nothing after the stroke means no imperfect. All third- and first-person
 * forms, and where `withObjects` is set those with an object pronoun as well.
 */
export function verbForms(pairs: string, withObjects = true): string[] {
  return pairs
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((pair) => {
      const [perfect = '', imperfect = perfect] = pair.split('/')
      return conjugate(perfect, imperfect, withObjects ? pronouns : [''])
    })
}
