import { afterEach, expect, vi } from 'vitest'

// A test that provokes console.error hides an error behind green: it fails here.
const error = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = error.mock.calls.map((call) => call.join(' '))
  error.mockClear()
  expect(calls, 'console.error was called').toEqual([])
})
