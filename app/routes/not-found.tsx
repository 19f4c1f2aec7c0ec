import { notFound } from '../server/params/params'

/** Every address without a page: a route of its own, so that the root knows its reader, and the frame is theirs. */
export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

/** Remix sends a page to a route with a component alone; what is shown is the root's error page. */
export default function NothingHere() {
  return null
}
