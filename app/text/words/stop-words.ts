import { fold } from '../characters/normalise'

const arabic = `
من في على إلى عن مع حتى منذ خلال بين عند عبر ضمن نحو حول تحت فوق أمام وراء خلف قبل بعد دون بدون لدى سوى غير ضد إزاء تجاه حسب وفق رغم بسبب
منه منها منهم منا مني فيه فيها فيهم فينا عليه عليها عليهم علينا إليه إليها إليهم إلينا عنه عنها عنهم معه معها معهم بينه بينها بينهم بينهما عنده لديه لديها لديهم
به بها بهم بنا له لها لهم لنا لي لك بك كان كانت كانوا يكون تكون يكونون كنا كنت كن ليس ليست ليسوا لست
هذا هذه هذان هذين هاتان هؤلاء ذلك تلك أولئك هنا هناك ذاك كذلك هكذا بهذا بهذه لهذا لهذه بذلك لذلك
الذي التي الذين اللذان اللتان اللذين اللواتي اللاتي ما من مما ممن عما عمن فيما بما كما لما إنما كلما حيثما مهما بينما ريثما
هو هي هم هن هما أنا نحن أنت أنتم إياه
أن إن أنه أنها أنهم أننا إنه إنها إنهم إننا بأن بأنه بأنها لأن لأنه لأنها لأنهم كأن كأنه لكن لكنه لكنها لكنهم ولكن لو لولا لعل ليت إذ إذا إذن كي لكي
لا لم لن قد لقد سوف هل أي أية أيا كل كلا كلتا بعض أيضا فقط جدا ثم أو أم أما إما بل حيث كيف متى أين لماذا ماذا
و ف ب ل ك س ال وفي ومن وعلى وإلى وعن ومع
إلا ألا عدا مثل مثلا نفس ذات ذو ذي أحد إحدى
تم يتم وتم قام قامت يقوم تقوم بات باتت أصبح أصبحت صار مازال لازال يزال تزال
أثناء إثر وإثر جراء نتيجة بالإضافة إضافة وذلك وهو وهي وهم وكان وكانت وقد وأن وإن
`

const english = `
a an the and or but nor of in on at by for from to into onto over under up down out off with without within during after before between among against about as than then
is are was were be been being am do does did done has have had having will would shall should can could may might must
it its he him his she her hers they them their theirs we us our ours you your yours i me my mine this that these those there here who whom whose which what when where why how
not no so if while because until also only just very more most such same other some any each both all own too th st nd rd s t
`

const stopWords = new Set([...arabic.split(/\s+/), ...english.split(/\s+/)].filter(Boolean).map(fold))

/**
 * Whether a key (as `fold` gives it) is a function word, Arabic or English.
 * A conjunction و or ف written together with an Arabic one does not hide it.
 */
export function isStopWord(key: string): boolean {
  return stopWords.has(key) || (key.length > 2 && /^[وف]/.test(key) && stopWords.has(key.slice(1)))
}
