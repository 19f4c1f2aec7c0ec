import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take far longer than their size says: begun last, one would run on alone. */
const longest = ['/pdf/fuzz-pdf.test.ts', '/formats/fuzz.test.ts']

/** The order of Vitest, which in a new clone is that of the files' sizes, but for these. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const first = longest.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(name)))
    return [...first, ...sorted.filter((file) => !first.includes(file))]
  }
}
