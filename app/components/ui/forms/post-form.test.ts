import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['../../../components/**/*.tsx', '../../../routes/**/*.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Forms that nobody has a session for yet, and those that have no text and no page of their own. */
const plain = [
  '../../../routes/account/login.tsx',
  '../../../routes/account/setup.tsx',
  '../../people/person-preferences.tsx',
  '../../shell/user-menu.tsx',
  './post-form.tsx',
]

test('whatever changes something is sent by a PostForm, so that what was typed survives', () => {
  const found = Object.entries(sources).filter(([, source]) => /<[Ff]orm\b[^<]*method="post"/s.test(source))
  expect(found.map(([path]) => path).sort()).toEqual([...plain].sort())
})
