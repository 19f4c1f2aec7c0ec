import { guessLanguage } from '../../text/language'
import { firstLine } from '../cutting/first-line'
import type { TypedDetails } from '../report/details'

/** The details of a report of which nothing but its text is known. */
export function guessDetails(text: string): TypedDetails {
  return {
    title: firstLine(text),
    source: '',
    sourceName: '',
    sourceKind: 'bulletin',
    day: '',
    time: '',
    address: '',
    language: languageOf(text),
  }
}

/** Whatever is neither Arabic nor English is cut and read as Arabic until somebody says otherwise. */
export function languageOf(text: string): 'ar' | 'en' {
  return guessLanguage(text) === 'en' ? 'en' : 'ar'
}
