/** How far an upload is, in bytes. */
export interface Sending {
  sent: number
  total: number
}

/**
 * Posts a form and tells how much of it has left: `fetch` cannot. The answer is null where it was stopped; it fails where none
 * came, or one that is not of the route.
 */
export function sendWithProgress<Answer>(
  to: string,
  form: FormData,
  onProgress: (sending: Sending) => void,
): { answer: Promise<Answer | null>; stop: () => void } {
  const request = new XMLHttpRequest()
  const answer = new Promise<Answer | null>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, total })
    request.onabort = () => resolve(null)
    request.onerror = () => reject(new Error('no answer'))
    request.onload = () => {
      // The session ended: the answer is the page on which one logs in, and comes back to this one.
      if (new URL(request.responseURL).pathname === '/login') window.location.assign(request.responseURL)
      if (request.response === null) reject(new Error(`an answer of ${request.status}`))
      else resolve(request.response as Answer)
    }
  })
  request.open('POST', to)
  request.responseType = 'json'
  onProgress({ sent: 0, total: 0 })
  request.send(form)
  return { answer, stop: () => request.abort() }
}
