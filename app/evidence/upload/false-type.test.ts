import { expect, test } from 'vitest'
import { isFalseType } from './false-type'

test.each([
  ['image/jpeg', 'text/html'],
  ['image/jpeg', 'image/png'],
  ['application/pdf', 'text/plain'],
  ['application/pdf', 'application/zip'],
  ['video/mp4', 'application/pdf'],
  ['text/plain', 'image/png'],
  ['image/png', 'application/x-msdownload'],
])('a file that is called %s and is %s is falsely named', (declared, recognised) => {
  expect(isFalseType(declared, recognised)).toBe(true)
})

test.each([
  ['image/jpg', 'image/jpeg'],
  ['video/quicktime', 'video/mp4'],
  ['audio/mp4', 'video/mp4'],
  ['text/csv', 'text/plain'],
  ['text/plain; charset=utf-8', 'text/html'],
  ['message/rfc822', 'multipart/related'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
  ['application/json', 'text/plain'],
  ['application/octet-stream', 'image/png'],
  ['', 'image/png'],
  ['image/png', 'application/octet-stream'],
])('a file that is called %s and is %s is not', (declared, recognised) => {
  expect(isFalseType(declared, recognised)).toBe(false)
})
