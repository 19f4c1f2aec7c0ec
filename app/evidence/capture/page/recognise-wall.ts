import type { CaptureFailureCode } from '../failures'
import { fold } from '../../../text/characters/normalise'
import type { PageText } from './page-text'

export type Wall = Extract<CaptureFailureCode, 'error-page' | 'login-wall' | 'cookie-wall' | 'empty-shell'>

/** Pages with more words than this have content beside whatever wall stands on them. */
const wordsOfContent = 220
/** A page of scripts with fewer words shows something only after they ran; one that asks for scripts may say a little more. */
const wordsOfShell = 6
const wordsOfAsking = 40

const written = (phrases: readonly string[]) => phrases.map(fold)

const errors = written([
  '404',
  'page not found',
  'not found',
  'page isn’t available',
  'access denied',
  'forbidden',
  'attention required',
  'just a moment',
  'verify you are human',
  'الصفحة غير موجودة',
  'الصفحة غير متاحة',
  'لم يتم العثور على الصفحة',
  'المحتوى غير متاح',
  'تم رفض الوصول',
])
const logIns = written([
  'log in',
  'login',
  'sign in',
  'sign up',
  'create an account',
  'create account',
  'تسجيل الدخول',
  'سجل الدخول',
  'سجّل دخولك',
  'إنشاء حساب',
])
const cookies = written(['cookies', 'cookie', 'ملفات تعريف الارتباط', 'كوكيز'])
const consents = written(['accept', 'agree', 'consent', 'allow all', 'أوافق', 'موافق', 'قبول', 'القبول', 'السماح'])
const scripts = written(['javascript', 'جافاسكربت', 'جافا سكريبت', 'جافاسكريبت'])
const logInPaths = /\/(?:log-?in|sign-?in|signup|accounts?\/login|checkpoint|auth)(?:[/?._-]|$)/i

/**
 * What stands where the content should be, or null: an error page, a wall that asks to log in or to accept cookies, or a shell
 * that is empty without its scripts. The wording is a hint, so a page with much text is never taken for a wall.
 */
export function recogniseWall(
  page: PageText,
  { status, address, finalAddress }: { status: number; address: string; finalAddress: string },
): Wall | null {
  if (status >= 400) return 'error-page'
  if (!page.isText) return null
  const words = page.text.split(/\s+/).filter((word) => word !== '').length
  if (words > wordsOfContent) return null
  const [title, text] = [fold(page.title), fold(page.text)]
  const says = (phrases: readonly string[], where: string) => phrases.some((phrase) => where.includes(phrase))
  const sentToLogIn = logInPaths.test(finalAddress) && !logInPaths.test(address)
  if (sentToLogIn || page.password || says(logIns, title)) return 'login-wall'
  if (says(errors, title)) return 'error-page'
  if (says(cookies, text) && says(consents, text) && words < wordsOfContent / 2) return 'cookie-wall'
  const asksForScripts = words < wordsOfAsking && says(scripts, `${text} ${fold(page.withoutScripts)}`)
  return words === 0 || (page.scripts > 0 && words < wordsOfShell) || asksForScripts ? 'empty-shell' : null
}
