import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Whose doing something is, by such a word before من: المدعومة من إيران. */
const backed =
  /^(?:ال)?(?:مدعوم|ممول|مقدم|موجه|مسلح|مدرب|صادر|بدعم|دعم|ايعاز|امر|ضغط|طلب|تمويل|ضغوط|وساطه|قبل|تاييد|مباركه|ضوء)/

/** Whether من behind a word names who stands behind something: بدعم من, المدعومة من. */
export function isBacking(word: Word | undefined): boolean {
  return backed.test(word?.key.replace(/^[وفبل]/, '') ?? '')
}

/** What governments do with words, of a subject that grammar takes for a woman, as capitals and states are. */
export const speaking = wordSet(
  'نفت تنفي ستنفي أعلنت تعلن ستعلن اتهمت تتهم قالت تقول أكدت تؤكد دعت تدعو طالبت تطالب رفضت ترفض أدانت تدين دانت حذرت تحذر هددت تهدد نددت تندد طلبت تطلب أبلغت تبلغ أوضحت توضح ذكرت تذكر أشارت تشير انتقدت تنتقد استنكرت تستنكر رحبت ترحب اعتبرت تعتبر تدعم دعمت تريد تسعى سعت تصر أصرت تعهدت تتعهد وافقت توافق قررت تقرر أرسلت ترسل زعمت تزعم ادعت تدعي تتوعد توعدت ردت وصفت تصف استدعت تستدعي علقت تعترف اعترفت اقترحت تقترح تنوي تعتزم تخشى تشترط اشترطت جددت تجدد',
)

/** What is done to a government: اتهم الوزير أنقرة. */
export const addressing = wordSet(
  'اتهم اتهمت يتهم تتهم اتهام متهما متهمة طالب طالبت مطالبا دعا دعت يدعو داعيا حث حثت حمل حملت محملا انتقد انتقدت أبلغ هدد هددت',
)

/** The same of English, where the verb follows. */
export const speakingLatin = wordSet(
  'said says say denied denies deny accused accuses accuse wants want wanted insists insisted claims claimed announced announces warned warns rejected rejects reject condemned condemns signed hosted mediated brokered dispatched recalled expelled pressed offered hailed welcomed called calls urged urges demanded demands vowed vows threatened threatens threatening backs supports blamed blames agreed agrees refused refuses declared pledged stressed confirmed confirms dismissed regards considers hopes fears views sees insisting saying accusing denying calling warning urging',
)

/** What comes from a government rather than from its country: support from Iran, delegates from Damascus. */
export const givenByGovernments = wordSet(
  'support aid backing help funding pressure statement condemnation officials delegates delegation envoys ministers advisers demand demands approval permission request orders threat threats denial',
)
