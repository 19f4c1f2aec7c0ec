import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'
import { wholeLetters } from './whole-letters.js'

const linter = new Linter({ cwd: import.meta.dirname })
const config: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { projectService: { allowDefaultProject: ['cut.ts'] }, tsconfigRootDir: import.meta.dirname },
  },
  plugins: { own: { rules: { 'whole-letters': wholeLetters } } },
  rules: { 'own/whole-letters': 'error' },
}

test('a text that is cut to a fixed length is refused, and a list, a day or a hash is not', () => {
  const code = `const longest = 200
export const torn = (text: string, most: { title: number }) => [text.slice(0, 100), text.substring(0, longest), text.slice(-longest), text.slice(0, most.title)]
export const whole = (text: string, list: string[], end: number) => [list.slice(0, 100), text.slice(0, 10), text.slice(0, end), text.slice(end)]
`
  const found = linter.verify(code, config, `${import.meta.dirname}/cut.ts`)
  expect(found.map(({ ruleId, line }) => [ruleId, line])).toEqual(Array(4).fill(['own/whole-letters', 2]))
})
