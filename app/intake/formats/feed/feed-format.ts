import { cutTo } from '../../../text/characters/beginning'
import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** RSS, Atom, RDF or JSON Feed: what a site published lately. */
export const feedFormat: Format = {
  kind: 'feed',
  ...formatNames.feed,
  matches: ({ text }) => {
    const start = cutTo(text, 2000)
    return (
      /<(?:rss|feed|rdf:RDF)[\s>]/i.test(start) ||
      /^\s{0,20}\{[^]{0,1500}"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/jsonfeed\.org\\?\//.test(start)
    )
  },
}
