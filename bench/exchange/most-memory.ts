/** The most memory that this process has while `work` runs, in MB, and what the work gives. */
export async function mostMemory<T>(work: () => Promise<T>): Promise<{ megabytes: number; result: T }> {
  let most = process.memoryUsage.rss()
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  try {
    const result = await work()
    return { megabytes: Math.round(most / 1e6), result }
  } finally {
    clearInterval(watch)
  }
}
