import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectAccessible, test } from '../fixtures'
import { thorough } from '../thorough'
import { startWorker } from '../worker'
import { addFile } from './add-file'

test.use({ serverName: 'film', seed: 'sample' })

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0
test.skip(!thorough, 'a film is made and played for THOROUGH=1 alone')
test.skip(!hasFfmpeg, 'ffmpeg makes the film, and there is none')

let stopWorker: (() => Promise<void>) | undefined
test.afterAll(async () => stopWorker?.())

/** A film that shows the time, of so many bytes that the browser does not fetch all of it to begin with; in a file, since only there does ffmpeg write its length. */
function makeFilm(seconds: number): Buffer {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-film-'))
  const path = join(directory, 'film.webm')
  const source = ['-f', 'lavfi', '-i', `testsrc2=duration=${seconds}:size=640x360:rate=10`]
  const coded = ['-c:v', 'libvpx', '-deadline', 'realtime', '-g', '10', '-b:v', '4M', path]
  const { stderr, status } = spawnSync('ffmpeg', ['-v', 'error', ...source, ...coded])
  if (status !== 0) throw new Error(stderr.toString())
  const film = readFileSync(path)
  rmSync(directory, { recursive: true })
  return film
}

test('a film has a preview, plays silently in the page, seeks by parts of its file, and opens at a cited time', async ({
  page,
  server,
}) => {
  stopWorker = startWorker(server)
  const buffer = makeFilm(60)
  await addFile(page, 0, { name: 'الساحة.webm', mimeType: 'video/webm', buffer })
  await expect(page.locator('.covered img')).toHaveJSProperty('naturalWidth', 360)
  await expectAccessible(page)
  const parts: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('play=yes') && response.status() === 206)
      parts.push(response.headers()['content-range'] ?? '')
  })
  await page.getByRole('link', { name: 'اعرض الفيديو' }).click()
  const film = page.locator('video.film')
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => Math.round(video.duration))).toBe(60)
  await film.evaluate((video: HTMLVideoElement) => (video.currentTime = 45))
  await expect
    .poll(() => film.evaluate((video: HTMLVideoElement) => [video.seeking, video.readyState >= 2]))
    .toEqual([false, true])
  expect(await film.evaluate((video: HTMLVideoElement) => [video.muted, video.currentTime])).toEqual([true, 45])
  // A part that begins in the middle of the file was asked for.
  const starts = parts.map((range) => Number(/^bytes (\d+)-/.exec(range)?.[1]))
  expect(Math.max(...starts)).toBeGreaterThan(buffer.length / 3)
  await page.getByRole('link', { name: 'استشهد بها لادعاء' }).click()
  await page.waitForURL(/\/cite/)
  await page.locator('input[name=from]').fill('0:30')
  await page.locator('input[name=to]').fill('0:40')
  await page.locator('input[name=stance][value=supports]').check()
  await page.getByRole('button', { name: 'أضف دليلاً' }).click()
  await page.getByRole('link', { name: 'اعرضه في موضعه' }).click()
  await page.getByRole('link', { name: 'اعرض الفيديو' }).click()
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBe(30)
})
