import { execFile } from 'node:child_process'
import { UploadError } from '../../decode/decode.server'
import { pageMs, sureWord, type RecognisedPage, type Recogniser } from './recogniser'
import { tsvText } from './tsv-text'

const command = 'tesseract'
/** Kilobytes of address space of one run, where the system can limit it: a page needs a fifth. */
const mostMemory = 2 * 1024 * 1024

/** The Tesseract of the system; null where there is none, or none that reads Arabic. */
export async function findSystemTesseract(): Promise<Recogniser | null> {
  try {
    const languages = (await run(['--list-langs'])).split(/\r?\n/)
    if (!languages.includes('ara')) return null
    const version = /tesseract v?(\d[\w.-]*)/i.exec(await run(['--version']))?.[1] ?? ''
    return {
      name: `Tesseract ${version}`.trim(),
      recognise: (picture) => recognise(picture, languages.includes('eng')),
    }
  } catch {
    return null
  }
}

/** As Arabic, and where that makes no sense as English: both together are read worse than either. */
async function recognise(picture: Uint8Array, english: boolean): Promise<RecognisedPage> {
  const arabic = await readAs('ara', picture)
  if (!english || arabic.confidence >= sureWord) return arabic
  const other = await readAs('eng', picture)
  return other.confidence > arabic.confidence ? other : arabic
}

async function readAs(language: string, picture: Uint8Array): Promise<RecognisedPage> {
  try {
    return tsvText(await run(['stdin', 'stdout', '-l', language, 'tsv'], picture))
  } catch (error) {
    const stopped = (error as { killed?: boolean }).killed === true
    throw new UploadError(stopped ? 'too-slow' : 'not-recognised', undefined, undefined, { cause: error })
  }
}

/** Runs it in a process of its own, which is killed after `pageMs` and has one thread and bounded memory. */
function run(args: readonly string[], input?: Uint8Array): Promise<string> {
  const limited = process.platform === 'linux'
  const file = limited ? '/bin/sh' : command
  const all = limited ? ['-c', `ulimit -v ${mostMemory}; exec "$0" "$@"`, command, ...args] : [...args]
  return new Promise((resolve, reject) => {
    const child = execFile(
      file,
      all,
      {
        timeout: pageMs,
        killSignal: 'SIGKILL',
        maxBuffer: 16 * 1024 * 1024,
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      },
      (error, stdout, stderr) => {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- Node's own error, which its types give no class
        if (error) reject(error)
        // Version and languages went to standard error in older releases.
        else resolve(input ? stdout : `${stdout}\n${stderr}`)
      },
    )
    // It may end before it has read everything: what it says then is its error.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
