import fc from 'fast-check'

// A run of all tests tries the same cases each time, so that a change is only ever refused for what it did itself.
// `THOROUGH=1` tries others each time; a failure prints the seed and the path that repeat it.
if (process.env.THOROUGH !== '1') fc.configureGlobal({ seed: 20150701 })
