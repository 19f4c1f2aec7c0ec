/** How often a second so many clients get `work` done, each starting again when it is done; each hears its number. */
export async function perSecond(
  clients: number,
  milliseconds: number,
  work: (client: number) => Promise<unknown>,
): Promise<number> {
  const all = Array.from({ length: clients }, (_, client) => client)
  await Promise.all(all.map(work))
  const start = performance.now()
  let done = 0
  await Promise.all(
    all.map(async (client) => {
      while (performance.now() < start + milliseconds) {
        await work(client)
        done += 1
      }
    }),
  )
  return done / ((performance.now() - start) / 1000)
}
