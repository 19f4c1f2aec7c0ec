import { createContext } from 'react'

/** The reference of the request that the page was loaded with, for errors thrown while rendering; the browser has it from the document. */
export const PageReference = createContext('')
