import packageJson from '../../../package.json'

/** What captures, as archives and the record name it. */
export const software = `Muqabala ${packageJson.version}`

/** How it names itself to servers: as what it is. */
export const userAgent = `Mozilla/5.0 (compatible; Muqabala/${packageJson.version}; evidence capture)`
