import { describe, expect, it } from 'vitest'
import { describeError } from './log'

describe('describeError', () => {
  it('leaves out the message of a database error, which repeats what was typed', () => {
    const error = Object.assign(new Error('invalid input syntax for type integer: "a secret"'), {
      severity: 'ERROR',
      code: '22P02',
    })
    expect(JSON.stringify(describeError(error))).not.toContain('a secret')
    expect(describeError(error)).toMatchObject({ code: '22P02' })
  })

  it('keeps the message and the stack of any other error', () => {
    expect(describeError(new TypeError('x is not a function'))).toMatchObject({
      name: 'TypeError',
      message: 'x is not a function',
    })
  })

  it('never writes an object as text', () => {
    expect(JSON.stringify(describeError({ status: 404 }))).not.toContain('[object')
  })
})
