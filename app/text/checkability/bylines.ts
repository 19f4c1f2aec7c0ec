import { bare, type Word } from '../facts/words'
import { wordSet } from '../words/word-list'

/** What a credit begins with before a name alone, before "by", and before a colon. */
const bylines = wordSet('بقلم بعدسة by')
const bylinesWithBy = wordSet(
  'posted editing reporting writing edited reported written compiled photo photos photograph photographs photography produced translated text words video illustration graphics additional',
)
const bylinesWithColon = wordSet(
  'التقطها التقطتها المحرر المحررة التحرير تدقيق الناشر نص نصوص فكرة الصور الصورة صورة كتب كتبت إعداد تحرير ترجمة المصدر تصوير المراسل عدسة مونتاج إخراج إشراف رسم رسوم الخبر وتحرير وتصوير وترجمة وإعداد source photo photos text photograph credit image video author writer editor reporter words',
)
/** What stands beside them before the colon. */
const beside = wordSet('رئيس مدير مدقق المسؤول المسؤولة لغوي')
const longestByline = 8
/** Reporting by … in …; Editing by …: several names in a line. */
const longestCredits = 24
/** What stands in a row of Latin names without a capital. */
const between = wordSet(
  'and by in of for with from via at the editing reporting writing additional contributed to al staff',
)
/** What a person is who stands under a headline. */
const roles = wordSet(
  `correspondent correspondents reporter editor columnist writer journalist photographer producer contributor
  مراسل مراسلة صحفي صحفية صحافي صحافية كاتب كاتبة محرر محررة مصور مصورة إعلامي إعلامية باحث باحثة`,
)
const rolesBefore = wordSet('مراسل مراسلة مراسلو مراسلونا مراسلنا مراسلتنا correspondents')
/** نقلا عن …: a source and nothing that it says. */
const longestSource = 5
/** Name Surname reports from Gaziantep. */
const fromWhere = / report(?:s|ing) (?:from|in) /
const strokes = new Set(['-', '|', ',', '/', '،'])

/**
 * Whether a line names who wrote a report, took its picture or edited it, and says nothing else.
 *
 * @param written the words of `line` without its marks
 */
export function isByline(line: readonly Word[], written: readonly Word[]): boolean {
  const [first] = written
  if (first === undefined || written.length < 2 || written.length > longestCredits) return false
  if (written.some(({ kind }) => kind === 'number')) return false
  if (bylinesWithBy.has(first.key) && written.slice(1, 3).some(({ key }) => key === 'by' || key === 'from'))
    return written.length <= 4 || areNames(written.slice(1))
  if (isAuthor(line) || isContributed(written)) return true
  if (written.length > longestByline) return false
  if (first.key === 'نقلا' && written[1]?.key === 'عن')
    return written.length <= longestSource && !line.some(({ key }) => key === ',')
  if (first.latin && fromWhere.test(written.map(({ key }) => key).join(' ')))
    return areNames(written.filter(({ key }) => !key.startsWith('report')))
  if (first.key === 'خاص' && strokes.has(line[1]?.key ?? '')) return written.length <= 4
  if (hasRole(line) || isOfDesk(written)) return true
  if (bylines.has(first.key)) return !first.latin || areNames(written.slice(1))
  const colon = line.findIndex(({ surface }) => surface === ':')
  const credited = line.slice(0, colon).filter(({ kind }) => kind !== 'mark')
  if (colon < 1 || !credited.some(({ key }) => bylinesWithColon.has(key))) return false
  return credited.every(({ key }) => bylinesWithColon.has(key) || beside.has(key))
}

function areNames(words: readonly Word[]): boolean {
  return words.every(({ surface, key }) => /^\p{Lu}/u.test(surface) || between.has(key))
}

/** Name Surname - مراسل صحفي; Name Surname, Damascus correspondent. */
function hasRole(line: readonly Word[]): boolean {
  const stroke = line.findLastIndex(({ key }) => strokes.has(key))
  const name = line.slice(0, stroke)
  const role = line.slice(stroke + 1).filter(({ kind }) => kind === 'word')
  const [first, last] = [role[0], role.at(-1)]
  if (stroke > 0 && rolesBefore.has(name[0]?.key ?? '') && role.length <= 2) return line.length <= longestByline
  if (stroke < 2 || first === undefined || last === undefined || role.length > 4) return false
  return last.latin ? roles.has(last.key) && areNames(name) : roles.has(first.key) && name.every(({ latin }) => !latin)
}

const desks = wordSet('هيئة فريق قسم')
const deskWork = wordSet('ترجمة إعداد تحرير كتابة تغطية')
const helped = wordSet('ساهم ساهمت أسهم أسهمت شارك شاركت')

/** ترجمة هيئة التحرير, ساهم في إعداد التقرير. */
function isOfDesk([first, second, third]: readonly Word[]): boolean {
  if (helped.has(first?.key ?? '') && second?.key === 'في') return deskWork.has(bare(third?.key ?? ''))
  return deskWork.has(first?.key ?? '') && desks.has(second?.key ?? '')
}

const afterRole = wordSet(
  'based covering at for with and specialising specializing who , . في من مقيم مقيمة متخصص متخصصة مختص مختصة لدى',
)

/** كاتب وصحفي سوري مقيم في …, Name Surname is a journalist based in …: who the author is. */
function isAuthor(line: readonly Word[]): boolean {
  const [first, second] = line
  if (roles.has(first?.key ?? '') && second?.key.startsWith('و') === true && roles.has(second.key.slice(1))) {
    const after = line[2]?.key ?? '.'
    return afterRole.has(after) || /(?:ي|يه)$/.test(after)
  }
  if (
    /^the (?:author|writer) is$/.test(
      line
        .slice(0, 3)
        .map(({ key }) => key)
        .join(' '),
    )
  )
    return true
  const is = line.slice(0, 5).findIndex(({ key }) => key === 'is')
  if (is < 2 || !/^(?:an?|the|our)$/.test(line[is + 1]?.key ?? '') || !areNames(line.slice(0, is))) return false
  const role = line.slice(is + 2, is + 7).findIndex(({ key }) => roles.has(key))
  return role >= 0 && afterRole.has(line[is + 3 + role]?.key ?? '.')
}

/** Name Surname contributed to this report. */
function isContributed(written: readonly Word[]): boolean {
  const at = written.findIndex(({ key }) => key === 'contributed')
  return at > 0 && areNames(written.slice(0, at)) && written[at + 1]?.key === 'to'
}
