export const intake = {
  'intake.title': 'إدخال تقرير',
  'intake.paste': 'نص التقرير',
  'intake.paste.hint': 'الصق النص كما وصل. لا يتغير بعد الحفظ.',
  'intake.file': 'أو ملف',
  'intake.file.hint':
    'نص أو مستند Word \u200f(docx) أو OpenDocument أو RTF أو PDF أو صفحة ويب أو رسالة بريد أو محادثة أو جدول. يُخمَّن نوعه وترميز نصه ويُعرضان عليك.',
  'intake.encoding': 'الترميز',
  'intake.encoding.hint': 'للملف وحده. اختره إن كنت تعرفه، ويمكنك تغييره بعد المعاينة.',
  'intake.encoding.guess': 'خمّنه',
  'intake.encoding.utf-8': 'UTF-8',
  'intake.encoding.utf-16le': 'UTF-16 LE',
  'intake.encoding.utf-16be': 'UTF-16 BE',
  'intake.encoding.windows-1256': 'windows-1256',
  'intake.encoding.iso-8859-6': 'ISO 8859-6',
  'intake.encoding.cp720': 'عربية DOS ‏(720)',
  'intake.encoding.cp864': 'عربية DOS ‏(864)',
  'intake.encoding.mac-arabic': 'عربية Mac',
  'intake.encoding.utf-8-twice-1252': 'UTF-8 مرمّز مرتين عبر windows-1252',
  'intake.encoding.utf-8-twice-1256': 'UTF-8 مرمّز مرتين عبر windows-1256',
  'intake.encoding.sure': 'الترميز: {name}',
  'intake.encoding.guessed': 'خُمّن الترميز: {name}، بثقة {share}',
  'intake.encoding.reread': 'اقرأ الملف بهذا الترميز',
  'intake.encoding.reread.hint': 'إن ظهر النص مشوّهاً فاختر ترميزاً آخر. يُقطَّع النص عندها من جديد.',
  'intake.reading': 'يُقرأ النص…',
  'intake.preview': 'عاين التقطيع',
  'intake.preview.hint': 'لا يُحفظ شيء في السجل قبل أن تراجع التقطيع وتحفظه.',
  'intake.save': 'احفظ التقرير',
  'intake.save.count':
    '{reports, plural, zero {لا تقارير للحفظ} one {احفظ التقرير} two {احفظ التقريرين} few {احفظ # تقارير} many {احفظ # تقريراً} other {احفظ # تقرير}} {passages, plural, zero {بلا فقرات} one {بفقرة واحدة} two {بفقرتين} few {بـ # فقرات} many {بـ # فقرة} other {بـ # فقرة}}',
  'intake.save.effect': 'يدخل كل شيء السجل دفعة واحدة باسمك: النص، وبايتات الملف، والفقرات، وادعاء لكل فقرة.',
  'intake.save.nothing': 'لا شيء جديد هنا: كل ما في هذه المسودة محفوظ من قبل.',
  'intake.save.known':
    '{count, plural, zero {} one {ويُترك تقرير واحد محفوظ من قبل.} two {ويُترك تقريران محفوظان من قبل.} few {وتُترك # تقارير محفوظة من قبل.} many {ويُترك # تقريراً محفوظاً من قبل.} other {ويُترك # تقرير محفوظ من قبل.}}',
  'intake.saved':
    'حُفظ التقرير: {passages, plural, zero {بلا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}، {overlaps, plural, zero {ولا تداخلات} one {وتداخل واحد} two {وتداخلان} few {و# تداخلات} many {و# تداخلاً} other {و# تداخل}}.',
  'intake.savedSeveral':
    'حُفظ {reports, plural, zero {بلا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}: {passages, plural, zero {بلا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}، {overlaps, plural, zero {ولا تداخلات} one {وتداخل واحد} two {وتداخلان} few {و# تداخلات} many {و# تداخلاً} other {و# تداخل}}{known, plural, zero {.} one {. وتُرك تقرير محفوظ من قبل.} two {. وتُرك تقريران محفوظان من قبل.} few {. وتُركت # تقارير محفوظة من قبل.} many {. وتُرك # تقريراً محفوظاً من قبل.} other {. وتُرك # تقرير محفوظ من قبل.}}',
  'intake.known': 'هذا النص محفوظ من قبل، فلا يُحفظ مرتين.',
  'intake.known.leftOut': 'نص هذا التقرير محفوظ من قبل: يُترك عند الحفظ، ويُحفظ ما سواه.',
  'intake.near': 'هو نفسه تقريباً نص {report} المحفوظ من قبل: {share} من الصياغة.',
  'intake.near.ask': 'أهذا نص قائم بذاته، أم هو موجود من قبل؟',
  'intake.near.save':
    '{count, plural, zero {لا شيء} one {احفظه أيضاً} two {احفظهما أيضاً} few {احفظ هذه الـ # أيضاً} many {احفظ هذه الـ # أيضاً} other {احفظ هذه الـ # أيضاً}}',
  'intake.near.leave':
    '{count, plural, zero {لا شيء} one {احفظ الآخر وحده} two {احفظ الآخرين وحدهما} few {احفظ الـ # الأخرى وحدها} many {احفظ الـ # الأخرى وحدها} other {احفظ الـ # الأخرى وحدها}}',
  'intake.repeats': 'النص نفسه ورد أعلاه',
  'intake.known.open': 'افتح التقرير المحفوظ',
  'intake.meanwhile': 'لم يُحفظ شيء: أدخل زميل أحد هذه النصوص قبل لحظة. انظر العلامة بجانبه، ثم احفظ الباقي.',
  'intake.discard': 'تخلّص من المسودة',
  'intake.discard.sure': 'هل تتخلص من هذه المسودة؟ لا شيء منها في السجل، ولا سبيل إلى استعادتها.',
  'intake.finished.saved': 'حُفظت هذه المسودة. لم تعد هنا، بل بين التقارير:',
  'intake.finished.discarded': 'أُهملت هذه المسودة.',
  'intake.finished.report': 'التقرير {report}',
  'intake.finished.another': 'أدخل تقريراً آخر',
  'intake.discarded': 'أُزيلت المسودة. لم يدخل منها شيء في السجل.',
  'intake.untitled': 'بلا عنوان',
  'intake.incomplete': 'بيانات ناقصة',
  'intake.details': 'بيانات التقرير',
  'intake.details.required': 'هذا الحقل مطلوب.',
  'intake.details.lost': 'هنا محرف (�) وُضع مكان حرف ضاع في الطريق. اكتب الكلمة من جديد.',
  'intake.details.near': 'هناك مصدر باسم يكاد يكون هذا الاسم: «{similar}». اختره من القائمة، أو قل إن مصدرك غيره.',
  'intake.details.date': 'اكتب تاريخاً صحيحاً.',
  'intake.details.time': 'اكتب وقتاً صحيحاً، مثل 17:40.',
  'intake.details.address': 'اكتب رابطاً كاملاً يبدأ بـ https:// أو http://',
  'intake.source.choose': 'اختر مصدراً',
  'intake.source.new': 'مصدر جديد',
  'intake.source.name': 'اسم المصدر الجديد',
  'intake.source.hint': 'يُضاف مع حفظ التقرير.',
  'intake.source.kind': 'نوعه',
  'intake.day': 'يوم النشر',
  'intake.source.another': 'هو مصدر غير «{similar}»',
  'intake.day.guessed': 'من النص: «{words}»',
  'intake.day.counted': 'في النص «{words}»: نُشر في {day} إن كُتب هذه الأيام.',
  'intake.day.take': 'خذ هذا اليوم',
  'intake.time': 'الساعة',
  'intake.time.zone': 'الساعة بتوقيت المكتب ({zone}). اتركها فارغة إن لم تُعرف.',
  'intake.reports':
    'في هذا النص {count, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}',
  'intake.reports.before':
    '{count, plural, zero {لا شيء قبلها} one {تقرير واحد قبلها} two {تقريران قبلها} few {# تقارير قبلها} many {# تقريراً قبلها} other {# تقرير قبلها}}',
  'intake.reports.after':
    '{count, plural, zero {لا شيء بعدها} one {تقرير واحد بعدها} two {تقريران بعدها} few {# تقارير بعدها} many {# تقريراً بعدها} other {# تقرير بعدها}}',
  'intake.suggested':
    'يبدو أن في هذا النص {count, plural, zero {لا تقارير} one {تقريراً واحداً} two {تقريرين} few {# تقارير} many {# تقريراً} other {# تقرير}}',
  'intake.suggested.cut':
    '{count, plural, zero {لا تقطعه} one {اتركه تقريراً واحداً} two {اقطعه تقريرين} few {اقطعه # تقارير} many {اقطعه # تقريراً} other {اقطعه # تقرير}}',
  'intake.cut.title': 'التقطيع',
  'intake.cut.text': 'نص التقرير، فقرة فقرة',
  'intake.cut.choose': 'اختر فقرة من النص لتقطعها أو تصلها أو تقول إنها بلا ادعاء.',
  'intake.cut.passage': 'فقرة {number, number}',
  'intake.cut.loose': 'بلا ادعاء',
  'intake.cut.split': 'اقطع عند المؤشر',
  'intake.cut.splitBefore': 'اقطع قبل «{word}»',
  'intake.cut.words': 'اقطع قبل كلمة',
  'intake.cut.words.hint': 'اضغط الكلمة التي تبدأ بها الفقرة الجديدة.',
  'intake.cut.join': 'صل بما يليها',
  'intake.cut.noClaim': 'بلا ادعاء',
  'intake.cut.claim': 'اجعلها فقرة',
  'intake.cut.newReport': 'تقرير جديد من هذا السطر',
  'intake.cut.joinReports': 'صل هذا التقرير بما قبله',
  'intake.cut.caret': 'المؤشر قبل «{word}»',
  'intake.cut.keys':
    'الأسهم تحرك المؤشر كلمة كلمة وفقرة فقرة. Enter يقطع، Delete يصل، N بلا ادعاء، Ctrl+Enter تقرير جديد.',
  'intake.issue.no-passage': 'لا فقرة في هذا الموضع. اختر فقرة أولاً.',
  'intake.issue.no-next': 'لا فقرة بعدها في هذا التقرير.',
  'intake.issue.empty-part': 'القطع هنا يترك فقرة فارغة. ضع المؤشر بين كلمتين.',
  'intake.issue.within-letter': 'هذا الموضع داخل حرف. ضع المؤشر بين كلمتين.',
  'intake.issue.heading-between': 'بين الفقرتين عنوان قسم، فلا توصلان.',
  'intake.issue.already-claim': 'هذا السطر فقرة أو عنوان قسم.',
  'intake.issue.too-long': 'لو وُصلتا لصارتا أطول مما تبلغه فقرة، فتبقيان منفصلتين.',
  'intake.issue.no-text': 'لا كلام في هذا الموضع.',
  'intake.issue.empty-report': 'القطع هنا يترك تقريراً فارغاً. ابدأ من سطر لاحق.',
  'intake.issue.within-passage': 'هذا السطر وسط فقرة. اقطع الفقرة عند أوله، ثم ابدأ التقرير الجديد.',
  'intake.issue.no-report-before': 'لا تقرير قبل هذا.',
  'intake.issue.cut-before': 'قُطع هذا التقرير إلى تقارير أخرى. غيّر تقطيعها هي.',
  'intake.issue.outside': 'هذا الموضع خارج النص.',
  'intake.facts.figures': 'أرقام',
  'intake.facts.dates': 'تواريخ',
  'intake.facts.places': 'أماكن',
  'intake.facts.none': 'لا أرقام ولا تواريخ ولا أماكن في هذه الفقرة.',
  'intake.facts.resolved': 'مكان معروف',
  'intake.facts.resolvedIn': 'في محافظة {governorate}',
  'intake.facts.unresolved': 'لم يُحدَّد أي مكان هو',
  'intake.doubts': 'انظر في هذا قبل الحفظ:',
  'intake.doubt.guessed-encoding': 'خُمّن الترميز: {name}، بثقة {share}. إن ظهر النص مشوّهاً فاختر غيره.',
  'intake.doubt.guessed-name': 'لا يذكر الأرشيف ترميز أسماء ملفاته؛ خُمّن أنه {name} بثقة {share}. تحقق من الاسم والعنوان.',
  'intake.doubt.bad-bytes':
    '{count, plural, zero {} one {في موضع واحد بايتات} two {في موضعين بايتات} few {في # مواضع بايتات} many {في # موضعاً بايتات} other {في # موضع بايتات}} لا معنى لها في هذا الترميز، وتظهر بالعلامة \uFFFD: {places}.',
  'intake.doubt.lost-characters':
    '{count, plural, zero {} one {حرف واحد ضاع} two {حرفان ضاعا} few {# أحرف ضاعت} many {# حرفاً ضاعت} other {# حرف ضاعت}} قبل أن يصل الملف، وتظهر بالعلامة \uFFFD: {places}.',
  'intake.doubt.lost-in-details': 'ضاعت أحرف من العنوان أو المصدر قبل وصول الملف: «{written}». صحّحه قبل الحفظ.',
  'intake.doubt.control-characters':
    '{count, plural, zero {} one {محرف تحكم واحد لا يُرى} two {محرفا تحكم لا يُريان} few {# محارف تحكم لا تُرى} many {# محرف تحكم لا يُرى} other {# محرف تحكم لا يُرى}}: {places}. يُحفظ النص كما ورد، فإن بدا مكسوراً فاختر ترميزاً آخر.',
  'intake.doubt.more': 'و{count, number} غيرها',
  'intake.doubt.place': 'السطر {line, number}، الحرف {column, number}',
  'intake.doubt.encoded-twice':
    'رُمّز النص مرتين: قُرئ UTF-8 بترميز آخر ثم حُفظ ثانية. يظهر هنا كما أُريد له. اختر UTF-8 لتراه كما وصل.',
  'intake.doubt.broken-letters':
    'يبدو أن بعض النص رُمّز مرتين، مثل «ط§ظ„» أو «Ø§Ù„»، وقد تُرك كما وصل. اطلب نسخة سليمة إن وُجدت.',
  'intake.doubt.nearly-stored': '«{title}» محفوظ من قبل ونصه هو نفسه تقريباً: {share} من الصياغة.',
  'intake.doubt.nearly-file': 'قبله في هذا الإدخال {name}، ونصه هو نفسه تقريباً: {share} من الصياغة.',
  'intake.doubt.html':
    'يبدو هذا صفحة ويب (HTML) لا نصاً: ستُحفظ وسومها كأنها كلمات. احفظ الصفحة نصاً عادياً وأدخله، أو الصق كلماتها.',
  'intake.doubt.rtf':
    'يبدو هذا مستنداً منسّقاً (RTF) لا نصاً: ستُحفظ رموزه كأنها كلمات. افتحه واحفظه نصاً عادياً وأدخله، أو الصق كلماته.',
  'intake.doubt.chat-zone': 'لا تذكر الأوقات منطقتها الزمنية: قُرئت على توقيت {zone}.',
  'intake.doubt.chat-day-order': 'لا شيء في المحادثة يدل على أن «{written}» يبدأ باليوم أو بالشهر.',
  'intake.doubt.hijri-day':
    'كُتب يومه بالتقويم الهجري: «{written}». حُسب منه يوم النشر على تقويم أم القرى، وقد يختلف بيوم واحد، فتأكد منه.',
  'intake.doubt.row-cell': 'الصف {line, number}، العمود {column}: {cause}',
  'intake.doubt.row-cell.value': 'الصف {line, number}، العمود {column}، «{value}»: {cause}',
  'intake.doubt.row-without-text':
    'الصف {line, number} بلا نص. اكتبه في صفحة الصف، أو اترك الصف: لا يُحفظ منه شيء قبل ذلك.',
  'intake.doubt.guessed-mapping': 'أُخذت الأعمدة بحسب أسمائها.',
  'intake.doubt.other-kind': 'ينتهي الاسم بـ {ending}، لكن في الملف شيئاً آخر، وقد قُرئ على أنه: {kind}.',
  'intake.doubt.no-main-text':
    'لم يُعثر في صفحة الويب على نص أساسي، فأُخذ نصها كله وقد تكون فيه قوائم وروابط. أزل ما ليس تقريراً.',
  'intake.doubt.pdf':
    'رُكّب نص ملف PDF هذا من مواضع حروفه{nameless, plural, =0 {} zero {} one {، وتعذرت قراءة حرف واحد (�)} two {، وتعذرت قراءة حرفين (�)} few {، وتعذرت قراءة # أحرف (�)} many {، وتعذرت قراءة # حرفاً (�)} other {، وتعذرت قراءة # حرف (�)}}. قارنه بصور صفحاته قبل أن تقبله.',
  'intake.doubt.ocr':
    'جرى التعرف على حروف هذا النص في صور بواسطة {by}{uncertain, plural, =0 {} zero {} one {، وفيه كلمة واحدة غير مؤكدة} two {، وفيه كلمتان غير مؤكدتين} few {، وفيه # كلمات غير مؤكدة} many {، وفيه # كلمة غير مؤكدة} other {، وفيه # كلمة غير مؤكدة}}. يخطئ التعرف، ولا سيما في الأرقام والأسماء: قارنه بصور صفحاته قبل أن تقبله.',
  'intake.doubt.pdf.empty':
    '{count, plural, zero {لا صفحات بلا نص} one {الصفحة {pages} بلا نص: إنها صورة أو فارغة} two {الصفحتان {pages} بلا نص: صور أو فارغتان} few {الصفحات {pages} بلا نص: صور أو فارغة} many {الصفحات {pages} بلا نص: صور أو فارغة} other {الصفحات {pages} بلا نص: صور أو فارغة}}.',
  'intake.doubt.pdf.columns':
    '{count, plural, zero {لا صفحات} one {نص الصفحة {pages}} two {نص الصفحتين {pages}} few {نص الصفحات {pages}} many {نص الصفحات {pages}} other {نص الصفحات {pages}}} في أعمدة قُرئت واحداً بعد آخر: تحقق من ترتيبها.',
  'intake.doubt.pdf.recognised':
    'نص {count, plural, zero {الصفحات {pages}} one {الصفحة {pages}} two {الصفحتين {pages}} few {الصفحات {pages}} many {الصفحات {pages}} other {الصفحات {pages}}} تعرّف عليه برنامج من صورة قبل وصول الملف: قد تخطئ الأرقام والأسماء.',
  'intake.doubt.pdf.running': 'تُركت ترويسات الصفحات وتذييلاتها وأرقامها المتكررة: {lines}.',
  'intake.doubt.pdf.notes':
    '{count, plural, zero {لا حواشي} one {نُقلت حواشي الصفحة {pages}} two {نُقلت حواشي الصفحتين {pages}} few {نُقلت حواشي الصفحات {pages}} many {نُقلت حواشي الصفحات {pages}} other {نُقلت حواشي الصفحات {pages}}} إلى آخر النص، وتُركت الأرقام التي تحيل إليها.',
  'intake.doubt.rest-unread': 'تعذرت قراءة الملف إلى آخره: قد تنقص تقارير منه بعد هذا التقرير.',
  'intake.doubt.cut-off': 'الملف مبتور: ينتهي في وسط النص. هذا ما وصل منه.',
  'intake.doubt.hidden-text':
    'في هذا الملف {count, plural, zero {# حرف مخفي أو محذوف (تعقب التغييرات، أو بلون الصفحة أو مغطى أو متناهي الصغر) تُرك} one {حرف واحد مخفي أو محذوف (تعقب التغييرات، أو بلون الصفحة أو مغطى أو متناهي الصغر) تُرك} two {حرفان مخفيان أو محذوفان (تعقب التغييرات، أو بلون الصفحة أو مغطى أو متناهي الصغر) تُركا} few {# أحرف مخفية أو محذوفة (تعقب التغييرات، أو بلون الصفحة أو مغطى أو متناهي الصغر) تُركت} many {# حرفاً مخفياً أو محذوفاً (تعقب التغييرات، أو بلون الصفحة أو مغطى أو متناهي الصغر) تُرك} other {# حرف مخفي أو محذوف (تعقب التغييرات، أو بلون الصفحة أو مغطى أو متناهي الصغر) تُرك}}: «{beginning}». إن كان من التقرير فأظهره في برنامجه واحفظ الملف وأدخله من جديد.',
  'intake.doubt.white-letters':
    'في النص حروف بيضاء من {count, plural, zero {صفحات فيها صور} one {صفحة فيها صور} two {صفحتين فيهما صور} few {صفحات فيها صور} many {صفحات فيها صور} other {صفحات فيها صور}} ({pages}): «{beginning}». تُرى فوق صورة داكنة ولا يراها أحد على ورق أبيض. قارنها بالصفحة واحذف ما لا يُرى فيها.',
  'intake.doubt.parts-left-out':
    '{count, plural, zero {لا أجزاء} one {جزء واحد من الملف ليس تقريراً ولن يُدخل} two {جزآن من الملف ليسا تقريرين ولن يُدخلا} few {# أجزاء من الملف ليست تقارير ولن تُدخل} many {# جزءاً من الملف ليست تقارير ولن تُدخل} other {# جزء من الملف ليست تقارير ولن تُدخل}}: {names}. الأصل يحفظها.',
  'intake.error.empty': 'الملف فارغ. اختر ملفاً آخر أو الصق النص.',
  'intake.error.nothing': 'لا نص هنا. الصق نص التقرير أو اختر ملفاً.',
  'intake.error.both': 'أعطيت نصاً وملفاً معاً. أبقِ واحداً منهما وأزل الآخر.',
  'intake.error.binary': 'هذا ليس ملفاً نصياً. احفظه بصيغة .txt ثم أعد المحاولة، أو الصق نصه.',
  'intake.error.nul':
    'المحرف {column, number} من السطر {line, number} هو U+0000، ولا يكون في نص. احذفه، أو انسخ النص من جديد.',
  'intake.error.controls': 'في هذا النص محارف لا تكون في نص مقروء. انسخه من جديد، أو ارفع ملفه.',
  'intake.error.tooLarge':
    'هذا أكبر من {megabytes, number} ميغابايت من النص، أو {each, number} ميغابايت لمستند، فلم يُقرأ. اقسمه إلى أجزاء وأدخلها جزءاً جزءاً.',
  'intake.error.tooManyPassages':
    'في هذا النص أكثر من {most, number} سطر أو جملة يكون كل منها فقرة، فلم يُؤخذ. إن كان جدولاً أو قائمة فاحذف ما ليس خبراً، أو اقسمه إلى أجزاء وأدخلها جزءاً جزءاً.',
  'intake.error.bytes': 'في الملف بايتات لا معنى لها في ترميز {encoding}. اختر ترميزاً آخر.',
  'intake.error.encrypted': 'هذا الملف مقفل بكلمة مرور أو مفتاح. افتحه واحفظه من دونهما ثم اختره من جديد.',
  'intake.error.damaged':
    'هذا الملف تالف أو مبتور ولا يمكن فتحه. احصل عليه من جديد، أو افتحه في برنامجه واحفظه مرة أخرى.',
  'intake.error.burst': 'يُفك هذا الملف إلى ما يفوق حجم أي تقرير بكثير، فلم يُقرأ. الصق النص الذي تحتاج إليه.',
  'intake.error.too-deep':
    'هذا الملف متداخل إلى عمق يفوق المعقول، ملفات في ملفات أو عناصر في عناصر. اختر ملفاً مما في داخله، أو احفظ نصه من جديد.',
  'intake.error.entities':
    'يعرّف هذا الملف اختصارات خاصة به (XML entities) لا يكتبها برنامج معتاد، فلم يُقرأ. افتحه في برنامجه واحفظه من جديد، أو الصق نصه.',
  'intake.error.too-many-parts': 'في هذا الملف تقارير أكثر مما يُدخل دفعة واحدة. اقسمه، أو استعمل سطر الأوامر.',
  'intake.error.too-slow': 'قراءة هذا الملف تطول أكثر مما يجوز، فأُوقفت. احفظ نصه بصيغة .txt أو الصقه.',
  'intake.error.needs-ocr':
    'صفحات هذا الملف صور لا نص فيها، أو لا يذكر الملف أي حروف يعرض. يلزمه التعرف على النص (OCR) أولاً، ثم اختر الناتج، أو اكتب النص.',
  'intake.error.too-many-pages': 'في هذا الملف صفحات أكثر مما يجري التعرف عليه دفعة واحدة، أي 200. اقسمه.',
  'intake.error.not-recognised': 'لم يمكن التعرف على حروف هذا الملف هنا. اكتب النص، أو جرّب صورة أوضح.',
  'intake.address.title': 'أو صفحة من الويب',
  'intake.address': 'عنوان الويب',
  'intake.address.hint': 'تُحفظ نسخة من الصفحة كما تُحفظ الأدلة، ثم تصنع من النسخة المحفوظة تقريراً بنصها الأساسي.',
  'intake.address.capture': 'احفظ نسخة من الصفحة',
  'intake.address.issue': 'ليس هذا عنوان ويب: يبدأ العنوان بـ http:// أو https://.',
  'intake.error.kind':
    'لا تُقرأ ملفات من هذا النوع. احفظه بصيغة .txt أو .docx أو .odt أو .rtf أو .html أو .pdf، أو الصق نصه.',
  'intake.error.other-archive':
    'هذا أرشيف من نوع لا يُفتح. فكّه (يفتحه 7-Zip على ويندوز وThe Unarchiver على ماك ومدير الملفات في لينكس) واختر ملفاً منه، أو أدخله مضغوطاً بصيغة ZIP.',
  'intake.error.frame':
    'ليس لهذه الصفحة نص: فهي تعرض صفحات أخرى في إطارات فقط. افتح الصفحة التي في الإطار وحدها واحفظها ثم اخترها، أو الصق نصها.',
  'intake.error.presentation': 'هذا عرض تقديمي. احفظه بصيغة PDF ثم اختره، أو الصق نصه.',
  'intake.error.ebook': 'هذا كتاب إلكتروني. احفظ نصه بصيغة .docx أو .html ثم اختره، أو الصقه.',
  'intake.error.apple-document': 'هذا مستند Pages أو Numbers. احفظه بصيغة .docx أو .xlsx ثم اختره، أو الصق نصه.',
  'intake.error.heic': 'هذه صورة HEIC. احفظها بصيغة JPEG أو PNG ثم اخترها.',
  'intake.error.recording':
    'هذا مقطع مرئي أو صوتي. اختر ملف ترجمته (.srt أو .vtt) أو الصق ما يقال فيه، وأضف الملف نفسه إلى ادعاء دليلاً.',
  'intake.error.outlook':
    'كُتب هذا الملف بصيغة Outlook الخاصة (.msg أو .pst أو winmail.dat). احفظ الرسالة بصيغة .eml أو اطلب إرسالها نصاً عادياً، ثم اخترها، أو الصق نصها.',
  'intake.error.old-office':
    'هذا ملف من صيغة لا تُقرأ من صيغ Office ‏(.doc أو .xls أو .xlsb أو XML). افتحه واحفظه بصيغة .docx أو .xlsx أو .txt ثم اختره.',
  'intake.error.zip-archive':
    'هذا أرشيف ZIP. فكّه واختر ملفاً واحداً منه، أو أدخله كله من صفحة «إدخال ملفات كثيرة» باسم ينتهي بـ .zip.',
}
