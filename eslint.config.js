import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'
import { wholeLetters } from './eslint-rules/whole-letters.js'

export default tseslint.config(
  { ignores: ['build*/', 'node_modules/', '.data/', '.cache/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A redirect or a data response is thrown on purpose: it is what Remix answers with.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A message's `t` and the others are closures; taking them out of their object is how they are used.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // The message parser names its nodes by an enum that it does not export.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'no-console': 'error',
    },
  },
  {
    // Imported text is hostile: an expression over it takes time in proportion to its length, or a short upload stops the server.
    files: ['app/**/*.{ts,tsx,mjs}', 'db/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', '**/*-for-tests.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // What people read is cut between letters; text and matching look at samples that nobody sees.
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/*-for-tests.ts', 'app/text/**', 'app/matching/**'],
    plugins: { own: { rules: { 'whole-letters': wholeLetters } } },
    rules: { 'own/whole-letters': 'error' },
  },
  {
    files: ['app/routes/**'],
    // Loaders and actions are asynchronous by convention, also where one has nothing to wait for.
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    // A route reads its request, checks the permission, calls one room and answers: what it asks of the database has a name there.
    files: ['app/routes/**/*.{ts,tsx}', 'app/api/operations/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(?:selectFrom|selectNoFrom|insertInto|replaceInto|mergeInto|updateTable|deleteFrom|withRecursive|executeQuery)$/]',
          message: 'No SQL in a route: move the statement into a lookup, query or command of its room, and call that.',
        },
        {
          selector: "TaggedTemplateExpression[tag.name='sql']",
          message: 'No SQL in a route: move the statement into a lookup, query or command of its room, and call that.',
        },
        {
          selector: "ImportDeclaration[source.value='kysely'][importKind!='type']",
          message: 'No SQL in a route: move the statement into a lookup, query or command of its room, and call that.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: ['app/**/*.tsx', 'app/components/**/*.ts', 'app/i18n/*.ts'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs['recommended-latest'].rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  // Programs to copy: they speak on the console as their readers' own do.
  { files: ['docs/api/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['e2e/**/*.ts'], rules: { '@typescript-eslint/no-empty-function': 'off' } },
)
