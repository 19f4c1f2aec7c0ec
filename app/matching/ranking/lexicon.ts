/**
 * A small thesaurus of news Arabic (and English), written from general knowledge: words a paraphrase exchanges for one
 * another. Each line is one concept; a line with ` | ` holds a concept and its opposite. Longer names stand in quotes.
 */
export const CONCEPTS = `
ارتفع يرتفع ترتفع ارتفاع ارتفاعا مرتفع مرتفعة صعد يصعد تصعد صعود صعودا قفز يقفز تقفز قفزة زاد يزيد تزيد زيادة ازداد ازدياد نما ينمو نمو مكسب مكاسب يكسب تكسب ربح يربح أرباح تعافى يتعافى تتعافى تعاف التعافي انتعش ينتعش تنتعش انتعاش تحسن يتحسن رفع يرفع ترفع ازدهار يزدهر أعلى تضاعف طفرة rise rises rose rising increase increases increased gain gains soar soars jump jumps surge recover recovery higher grow growth | انخفض ينخفض تنخفض انخفاض انخفاضا منخفض هبط يهبط تهبط هبوط هبوطا تراجع يتراجع تتراجع تراجعا نزل ينزل نزول تدهور يتدهور تتدهور خسر يخسر تخسر خسارة خسائر انهار ينهار تنهار انهيار تهاوى يهوي تهوي تهاوي انحدر ينحدر تنحدر انحدار انزلق ينزلق انزلاق تقلص يتقلص خفض يخفض تخفض تخفيض نقص يتناقص أدنى متدنية متدن تدني تدنى يفقد تفقد فقد ركود كساد fall falls fell falling drop drops dropped decline declines decrease loss losses lose loses plunge plunges slump slumps lower collapse
نجح ينجح تنجح نجاح نجاحا ناجح ناجحة أفلح موفق succeed succeeds success successful | فشل يفشل تفشل فشلا فاشل فاشلة أخفق يخفق إخفاق تعثر يتعثر fail fails failed failure
بدأ يبدأ تبدأ بدء بداية انطلق ينطلق تنطلق انطلاق استأنف يستأنف تستأنف استئناف باشر يباشر يباشرون مباشرة شرع start starts started begin begins began launch resume | توقف يتوقف تتوقف أوقف يوقف إيقاف أنهى ينهي تنهي إنهاء انتهى ينتهي انتهاء نهاية ألغى يلغي تلغي إلغاء علق يعلق تعليق عرقلة stop stops stopped end ends ended cancel cancels halt suspend
وافق يوافق توافق موافقة قبل يقبل قبول أيد يؤيد تأييد رحب يرحب ترحيب agree agrees approve approves accept accepts welcome | رفض يرفض ترفض رافض رافضا عارض يعارض اعترض اعتراض يعترض امتنع refuse refuses reject rejects rejected oppose
أكد يؤكد تؤكد تأكيد أثبت يثبت إثبات أقر يقر confirm confirms confirmed | نفى ينفي تنفي نفي كذب يكذب تكذب تكذيب أنكر ينكر إنكار فند deny denies denied
فتح يفتح افتتح يفتتح افتتاح open opens opened | أغلق يغلق تغلق إغلاق إقفال أقفل close closes closed shut
اعتقل يعتقل اعتقال اعتقالات احتجز يحتجز تحتجز احتجاز أوقفت توقيف سجن حبس يسجن arrest arrests arrested detain detained jail | أفرج يفرج إفراج سراح سبيل تحرير release releases released freed
سمح يسمح تسمح سماح أجاز يجيز تجيز أباح يبيح أباحت تشريع allow allows permit legalise | منع يمنع تمنع حظر يحظر تحظر حرم يحرم ban bans banned forbid prohibit
توفي يتوفى وفاة مات يموت موت رحل مصرع قتل يقتل مقتل قتلى قتيل ضحايا ضحية شهداء شهيد استشهد اغتيال اغتال die dies died dead death killed | نجا ينجو نجاة أنقذ إنقاذ ينقذ survive survives survived rescue
هدنة سلام تهدئة هدوء هادئ مصالحة truce ceasefire calm peace | حرب توتر تصعيد مواجهات مواجهة اشتباك اشتباكات قتال معارك معركة war fighting clashes battle escalation
هاجم يهاجم هجوم هجمات اعتداء يعتدي attack attacks attacked assault | دافع يدافع دفاع defend defends defence
قوي قوية قوة متين strong | ضعيف ضعف ضعيفة weak
كبير كبيرة ضخم ضخمة هائل هائلة عملاق عملاقة big huge large giant | صغير صغيرة طفيف طفيفة محدود محدودة small slight
إيجابي إيجابية متفائل تفاؤل positive | سلبي سلبية متشائم تشاؤم negative
أضاف يضيف إضافة شمل يشمل ضم يضم include includes | استبعد يستبعد استبعاد استثنى exclude
وصل يصل وصول دخل يدخل دخول سيدخل arrive arrives arrival enter | غادر يغادر مغادرة خرج يخرج خروج انسحب ينسحب انسحاب فر يفر فرار هرب هروب رحيل نزح نزوح leave leaves left departure withdraw flee
كورونا كوفيد كوفيد19 covid coronavirus corona
زلزال زلازل هزة quake earthquake
حريق حرائق احتراق يحترق نيران اندلاع fire fires blaze
فيضان فيضانات سيول flood floods
انفجار انفجر تفجير explosion blast
صورة صور لقطة لقطات photo photos picture image
فيديو مقطع تسجيل شريط video footage clip
بنت ابنة ابنته فتاة طفلة daughter girl
زوجة زوجته عقيلة قرينة حرم wife
مستشفى مشفى مستشفيات مشافي hospital hospitals
مظاهرة مظاهرات تظاهرة تظاهر متظاهرين احتجاج احتجاجات محتجين مسيرة protest protests demonstration
لقاح لقاحات تطعيم تلقيح vaccine vaccines
إصابة إصابات أصيب مصاب مصابين جرحى جريح injured wounded infected
مجلس برلمان نواب parliament
عاهل ملك ملكي king royal
شرطة بوليس police
نبي رسول
اجتماع لقاء قمة التقى يلتقي meeting summit meets
تصريح تصريحات صرح يصرح قال يقول أعلن يعلن إعلان said says announce announces announced statement
كشف يكشف تكشف كشفت أظهر يظهر reveal reveals revealed
سر لغز غموض mystery secret
نفط خام برنت بترول oil crude
سعر أسعار ثمن قيمة price prices
مال أموال نقد money
سيارة سيارات مركبة مركبات عربة car cars vehicle vehicles
طائرة طائرات plane planes aircraft
سفينة سفن باخرة قارب ship ships boat
مدرسة مدارس school schools
عالم عالمي عالميا دولي دولية world global international
حكومة حكومي government
دعم يدعم مساعدة مساعدات إعانة support aid
طلب يطلب طالب يطالب مطالبة دعا يدعو تدعو دعوة دعوات demand demands call calls urge
تعهد يتعهد وعد يعد التزام pledge promise vows
اتهم يتهم اتهام اتهامات تهمة accuse accuses accused charge
تحقيق تحقيقات محقق محققين تفتيش مفتش مفتشين مفتشو investigation inquiry inspectors
عقوبة عقوبات عقاب يعاقب تعاقب معاقبة sanction sanctions punish
قرض قروض دين ديون loan debt
بنك مصرف بنوك مصارف bank banks
عمل وظيفة وظائف توظيف job jobs
أزمة مشكلة مشاكل أزمات crisis problem
حل حلول تسوية solution settlement
اتفاق اتفاقية اتفاقيات معاهدة صفقة deal agreement treaty
خطة مشروع مبادرة برنامج plan project initiative
لاعب لاعبين كرة player players
مباراة لقاء مواجهة match game
اعتزال اعتزل يعتزل تقاعد retire retires retirement
استقال يستقيل استقالة تنحى تنحي resign resigns resignation
انتخابات انتخاب اقتراع تصويت election elections vote
`

/** Countries with what stands for them: adjectives the stem does not reach, capitals and other names. */
export const COUNTRIES = `
أمريكا أميركا أمريكي أميركي أمريكية أميركية أمريكيون أميركيون "الولايات المتحدة" واشنطن america american usa washington "united states"
الصين صيني صينية بكين china chinese beijing
روسيا روسي روسية موسكو الكرملين russia russian moscow kremlin
بريطانيا بريطاني بريطانية لندن إنجلترا britain british london england
فرنسا فرنسي فرنسية باريس france french paris
ألمانيا ألماني ألمانية برلين germany german berlin
إيطاليا إيطالي إيطالية روما italy italian rome
إسبانيا إسباني إسبانية مدريد spain spanish madrid
تركيا تركي تركية أنقرة أتراك turkey turkish ankara
إيران إيراني إيرانية طهران iran iranian tehran
العراق عراقي عراقية بغداد iraq iraqi baghdad
سوريا سورية سوري دمشق syria syrian damascus
لبنان لبناني لبنانية بيروت lebanon lebanese beirut
الأردن أردني أردنية عمّان jordan jordanian
فلسطين فلسطيني فلسطينية غزة "الضفة الغربية" palestine palestinian gaza
إسرائيل إسرائيلي إسرائيلية "تل أبيب" israel israeli
مصر مصري مصرية القاهرة egypt egyptian cairo
السودان سوداني سودانية الخرطوم sudan sudanese khartoum
ليبيا ليبي ليبية طرابلس libya libyan tripoli
تونس تونسي تونسية tunisia tunisian tunis
الجزائر جزائري جزائرية algeria algerian algiers
المغرب مغربي مغربية الرباط morocco moroccan rabat
موريتانيا موريتاني موريتانية نواكشوط mauritania
السعودية سعودي الرياض المملكة saudi riyadh
الإمارات إماراتي إماراتية أبوظبي دبي emirates emirati uae dubai
قطر قطري قطرية الدوحة qatar qatari doha
الكويت كويتي كويتية kuwait kuwaiti
البحرين بحريني بحرينية المنامة bahrain bahraini manama
عمان عماني عمانية مسقط oman omani muscat
اليمن يمني يمنية صنعاء عدن yemen yemeni sanaa aden
أفغانستان أفغاني أفغانية كابول afghanistan afghan kabul
باكستان باكستاني باكستانية "إسلام أباد" pakistan pakistani islamabad
الهند هندي هندية نيودلهي india indian delhi
اليابان ياباني يابانية طوكيو japan japanese tokyo
كوريا كوري كورية سيول بيونغيانغ korea korean seoul pyongyang
أوكرانيا أوكراني أوكرانية كييف ukraine ukrainian kyiv kiev
اليونان يوناني يونانية أثينا greece greek athens
هولندا هولندي هولندية أمستردام netherlands dutch amsterdam
السويد سويدي سويدية ستوكهولم sweden swedish stockholm
النرويج نرويجي نرويجية norway norwegian oslo
كندا كندي كندية أوتاوا canada canadian ottawa
المكسيك مكسيكي مكسيكية mexico mexican
البرازيل برازيلي برازيلية brazil brazilian
الأرجنتين أرجنتيني أرجنتينية argentina argentine
فنزويلا فنزويلي فنزويلية كراكاس venezuela venezuelan caracas
كوبا كوبي كوبية هافانا cuba cuban havana
أستراليا أسترالي أسترالية australia australian sydney
إندونيسيا إندونيسي إندونيسية جاكرتا indonesia indonesian jakarta
ماليزيا ماليزي ماليزية malaysia malaysian
فيتنام فيتنامي فيتنامية vietnam vietnamese
ميانمار بورما myanmar burma
نيجيريا نيجيري نيجيرية nigeria nigerian
إثيوبيا إثيوبي إثيوبية "أديس أبابا" ethiopia ethiopian
الصومال صومالي صومالية مقديشو somalia somali mogadishu
كينيا كيني كينية kenya kenyan nairobi
أرمينيا أرميني أرمينية أرمني armenia armenian yerevan
أذربيجان أذري أذربيجاني azerbaijan azeri baku
أوروبا أوروبي أوروبية "الاتحاد الأوروبي" بروكسل europe european brussels
`

/** Denials and absences: a text that has one says the contrary of a text that has none. */
export const DENIALS =
  'لا لم لن ليس ليست ليسوا لست عدم دون بدون بلا غير نفى ينفي تنفي نفي كذب يكذب تكذيب لايوجد not no never without none denies denied deny'

/** Names of days, told apart as numbers are. */
export const WEEKDAYS =
  'الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت sunday monday tuesday wednesday thursday friday saturday'
