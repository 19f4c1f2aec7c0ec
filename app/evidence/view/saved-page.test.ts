import { expect, test } from 'vitest'
import { recogniseSavedPage } from './saved-page'

test.each([
  [
    'SingleFile',
    '<!DOCTYPE html> <html lang=ar><!--\n Page saved with SingleFile \n url: https://a.example/1 \n saved date: Mon Mar 14 2016\n-->',
    { software: 'SingleFile', address: 'https://a.example/1', taken: 'Mon Mar 14 2016' },
  ],
  [
    'MHTML',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/2\r\nDate: Mon, 14 Mar 2016 16:40:00 -0000\r\n\r\n<url: no>',
    { software: 'MHTML', address: 'https://a.example/2', taken: 'Mon, 14 Mar 2016 16:40:00 -0000' },
  ],
  ['a page as sent', '<!doctype html><p>url: https://a.example/', null],
  ['a text that speaks of SingleFile', 'Page saved with SingleFile\nurl: x', null],
])('%s', (_, beginning, saved) => {
  expect(recogniseSavedPage(beginning)).toEqual(saved)
})
