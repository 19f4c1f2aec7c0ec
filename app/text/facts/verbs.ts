const objects = ['', 'ه', 'ها', 'هم']
const perfectEndings = ['', 'ت', 'وا', 'و', 'ا', 'تا', 'نا', 'ن']
const imperfectPrefixes = ['ي', 'ت', 'ن', 'سي', 'ست', 'سن']
const imperfectEndings = ['', 'ون', 'ان', 'وا', 'ا', 'ين', 'ن', 'و']

/** All third- and first-person forms of a verb, with and without an object pronoun, from its stems as written without vowels. */
function conjugate(perfect: string, imperfect: string): string[] {
  const forms: string[] = []
  for (const object of objects) {
    for (const ending of perfectEndings) forms.push(perfect + ending + object)
    if (imperfect === '') continue
    for (const prefix of imperfectPrefixes) for (const ending of imperfectEndings) forms.push(prefix + imperfect + ending + object)
  }
  return forms
}

/**
 * Forms of verbs given as `perfect/imperfect` pairs apart by spaces, the
 * imperfect without its prefix (`استهدف/ستهدف`); a stem alone has the same for both.
 */
export function verbForms(pairs: string): string[] {
  return pairs.split(/\s+/).filter(Boolean).flatMap((pair) => {
    const [perfect = '', imperfect = perfect] = pair.split('/')
    return conjugate(perfect, imperfect)
  })
}
