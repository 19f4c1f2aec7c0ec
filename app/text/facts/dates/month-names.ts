import { buildLexicon } from '../lexicon'

/** Months as the Levant, Egypt and the Gulf, the Maghreb, Kurds in both of their scripts, and English name them. */
export const months = buildLexicon<number>([
  ['كانون الثاني, كانون ثاني, كانون التاني, كانون تاني, ك2, ك 2, يناير, جانفي, january, jan', 1],
  ['کانوونی دووەم, کانونی دووەم, کانوونا دویێ, cile, çileya paşîn, kanûna paşîn', 1],
  ['شباط, اشباط, فبراير, فيفري, february, feb, شوبات, شوباتی, sibat, şubat, sibatê', 2],
  ['آذار, اذار, آدار, مارس, march, mar, ئازار, ئازاری, ئادار, ئادارێ, adar, adarê', 3],
  ['نيسان, أبريل, ابريل, إبريل, أفريل, april, apr, نیسانی, nîsan, nîsanê, avrêl', 4],
  ['أيار, ايار, مايس, مايو, ماي, may, ئایار, ئایاری, مایسی, gulan, gulanê', 5],
  ['حزيران, يونيو, يونيه, جوان, june, jun, حوزەیران, حوزەیرانی, hezîran, hezîranê, pûşper, pûşperê', 6],
  [
    'تموز, يوليو, يوليه, يوليوز, جويلية, جويليه, july, jul, تەممووز, تەمموز, تەمموزی, tîrmeh, tîrmehê, temûz, temûzê',
    7,
  ],
  ['آب, اب, أغسطس, اغسطس, غشت, أوت, august, aug, ئاب, ئابی, tebax, tebaxê', 8],
  ['أيلول, ايلول, سبتمبر, شتنبر, september, sep, sept, ئەیلوول, ئەیلول, ئەیلوولی, îlon, îlonê, rezber, rezberê', 9],
  ['تشرين الأول, تشرين الاول, تشرين أول, ت1, ت 1, أكتوبر, اكتوبر, october, oct', 10],
  ['تشرینی یەکەم, cotmeh, cotmehê, çiriya pêşîn', 10],
  ['تشرين الثاني, تشرين ثاني, تشرين التاني, تشرين تاني, ت2, ت 2, نوفمبر, نونبر, november, nov', 11],
  ['تشرینی دووەم, mijdar, mijdarê, çiriya paşîn', 11],
  ['كانون الأول, كانون الاول, كانون أول, ك1, ك 1, ديسمبر, دجنبر, december, dec', 12],
  ['کانوونی یەکەم, کانونی یەکەم, kanûna pêşîn, berfanbar, berfanbarê', 12],
])
