import { expect, test } from 'vitest'
import { readBytes } from './read-page.server'
import { recognisePaywall, recogniseWall, type Wall } from './recognise-wall'

const script = '<script src="/app.js"></script>'
const notice =
  '<h1>Market hours</h1><p>The covered market opens at eight on Monday and closes at noon, because the storm of the night tore parts of its roof away; traders are asked to use the northern gate.</p>'
const arabicNotice =
  '<h1>مواعيد السوق</h1><p>يفتح السوق المسقوف أبوابه يوم الاثنين في الثامنة ويغلق ظهراً، لأن عاصفة الليل اقتلعت أجزاء من سقفه، ويُطلب من التجار أن يدخلوا من البوابة الشمالية حتى نهاية الأسبوع القادم.</p>'

const pages: [what: string, html: string, expected: Wall | null][] = [
  // Log-in walls.
  [
    'a network that names itself alone',
    '<title>Chirper</title><h1>Happening now</h1><p>Join today.</p><a>Sign up with e-mail</a><a>Create account</a><p>By signing up, you agree to the terms and the privacy policy.</p><p>Already have an account?</p><a>Sign in</a>',
    'login-wall',
  ],
  [
    'one that promises what is behind it',
    '<title>Photos</title><p>Log in to see photos and videos from friends.</p><p>Forgot password?</p><p>Don’t have an account? Sign up</p><p>Get the app. Meta English (UK) © 2026</p>',
    'login-wall',
  ],
  [
    'the same in Arabic',
    '<html dir=rtl><title>صور</title><p>سجّل الدخول لمشاهدة الصور والفيديوهات من الأصدقاء.</p><p>هل نسيت كلمة السر؟</p><p>ليس لديك حساب؟ أنشئ حساباً جديداً</p>',
    'login-wall',
  ],
  ['a field for a password', '<title>Forum</title><p>Members area<form><input type=password></form>', 'login-wall'],
  ['a notice with a link to log in', `<title>Town</title><a>Log in</a>${notice}`, null],
  [
    'a notice in Arabic with links to log in',
    `<title>البلدية</title><a>تسجيل الدخول</a><a>إنشاء حساب</a>${arabicNotice}`,
    null,
  ],
  // Cookie walls.
  [
    'a long request for consent',
    '<title>Before you continue</title><h1>Before you continue to Films</h1><p>We use cookies and data to deliver and maintain our services, track outages and protect against spam, fraud and abuse, and to measure audience engagement and site statistics to understand how our services are used.</p><p>If you choose to accept, we will also use cookies and data to develop new services, show personalised content and ads depending on your settings, and deliver and measure the effectiveness of ads shown in all places.</p><button>Reject all</button><button>Accept all</button><a>More options</a>',
    'cookie-wall',
  ],
  [
    'one in Arabic',
    '<title>أخبار</title><h2>نحن نهتم بخصوصيتك</h2><p>نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لتخزين معلومات على جهازك والوصول إليها وعرض إعلانات تناسبك وقياس أدائها.</p><button>قبول الكل</button><button>رفض الكل</button>',
    'cookie-wall',
  ],
  ['a banner above a notice', `<title>Town</title><div>We use cookies. <button>Accept</button></div>${notice}`, null],
  [
    'a banner in Arabic above a notice',
    `<title>البلدية</title><div>يستخدم هذا الموقع ملفات تعريف الارتباط. <button>موافق</button></div>${arabicNotice}`,
    null,
  ],
  // Error pages that call themselves a success.
  [
    'a page that is not there',
    '<title>Daily News</title><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p>',
    'error-page',
  ],
  [
    'a video that is gone',
    '<title>Films</title><p>Video unavailable</p><p>This video has been removed by the uploader</p>',
    'error-page',
  ],
  [
    'a post that is gone',
    '<title>Chirper</title><p>Hmm...this page doesn’t exist. Try searching for something else.</p><a>Search</a>',
    'error-page',
  ],
  ['a figure alone', '<title>Oops</title><h1>404</h1><p>Go back to the home page', 'error-page'],
  [
    'an Arabic one',
    '<title>صحيفة</title><h1>عذراً</h1><p>الصفحة التي تبحث عنها غير موجودة أو تم حذفها.</p><a>الرئيسية</a>',
    'error-page',
  ],
  [
    'an Arabic post that is gone',
    '<title>شبكة</title><p>هذا المحتوى غير متوفر حالياً</p><p>عندما يحدث هذا فالسبب عادةً أن المالك شاركه مع مجموعة صغيرة.</p>',
    'error-page',
  ],
  ['a title with the name of its site', '<title>Page not found – Daily News</title><p>Sorry', 'error-page'],
  ['an error in Arabic in its title', '<title>خطأ 404 | صحيفة</title><p>عودة', 'error-page'],
  ['a news page whose title counts', `<title>404 houses damaged in the storm</title>${notice}`, null],
  [
    'a news page whose title says not found',
    `<title>Bodies not found after search ends - Daily News</title>${notice}`,
    null,
  ],
  [
    'a notice that speaks of a page',
    '<title>Library</title><p>The missing page of the manuscript could not be found in the archive of the city, the library said on Tuesday, and the search for it goes on in the cellars of both buildings.</p>',
    null,
  ],
  // Gates.
  [
    'a check for robots',
    '<title>Just a moment...</title><p>Verifying you are human. This may take a few seconds.</p>',
    'error-page',
  ],
  [
    'a check under the name of the site',
    '<title>daily.example</title><h1>daily.example</h1><p>Verify you are human by completing the action below.</p><p>daily.example needs to review the security of your connection before proceeding.</p><p>Ray ID: 7f3c</p>',
    'error-page',
  ],
  ['a check in Arabic', '<title>لحظة...</title><p>يجري التحقق من أنك إنسان. قد يستغرق ذلك بضع ثوانٍ.</p>', 'error-page'],
  [
    'a country that is shut out',
    '<title>Stream</title><p>Sorry, this service is not available in your country.</p>',
    'error-page',
  ],
  // Shells.
  ['a place to fill', `<title>App</title><div id="app"></div>${script}`, 'empty-shell'],
  ['a spinner', `<title>App</title><div id="root"><p>Loading, please wait a moment…</p></div>${script}`, 'empty-shell'],
  ['a spinner in Arabic', `<title>تطبيق</title><p>جارٍ التحميل، انتظر لحظة من فضلك…</p>${script}`, 'empty-shell'],
  [
    'links around a place to fill',
    `<title>News</title><a>Skip to content</a><ul><li>Home<li>News<li>Sport<li>Contact us</ul><main id="root"></main><footer>Terms<br>Privacy<br>© 2026 News</footer>${script}`,
    'empty-shell',
  ],
  ['prices', `<title>Prices</title><table><tr><td>Dollar<td>14,200<tr><td>Euro<td>15,300</table>${script}`, null],
  ['a short notice with scripts', `<title>Notice</title><p>The market opens at eight today.</p>${script}`, null],
  ['a short notice in Arabic', '<title>تنبيه</title><p>يفتح السوق في الثامنة.', null],
]

test.each(pages)('%s', (_what, html, expected) => {
  const at = 'https://daily.example/news/7'
  expect(
    recogniseWall(readBytes(Buffer.from(html), 'markup', 'utf-8'), { status: 200, address: at, finalAddress: at }),
  ).toBe(expected)
})

test.each([
  [
    'a beginning for those who do not pay',
    `${notice}<p>Subscribe to continue reading. Already a subscriber? Log in`,
    true,
  ],
  ['the same in Arabic', `${arabicNotice}<p>هذا المقال للمشتركين فقط`, true],
  ['a page with a newsletter', `${notice}<p>Subscribe to our newsletter`, false],
])('%s', (_what, html, expected) => {
  const page = readBytes(Buffer.from(`<title>News</title>${html}`), 'markup', 'utf-8')
  const at = 'https://daily.example/news/7'
  expect(recognisePaywall(page)).toBe(expected)
  // It is the page that was asked for.
  expect(recogniseWall(page, { status: 200, address: at, finalAddress: at })).toBeNull()
})
