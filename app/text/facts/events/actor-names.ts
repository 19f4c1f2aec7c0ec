import { buildLexicon } from '../lexicon'
import type { Camp } from '../types'

export interface NamedActor {
  camp: Camp
  /** The name both languages share. */
  name: string
}

export interface ActingState extends NamedActor {
  /** In words of the text. */
  length: number
}

/** Who speaks and acts as Syria's government. */
export const syrianGovernment: NamedActor = { camp: 'government', name: 'قوات الأسد' }

/** Arabic name, then every way it is written, in both languages. */
const named: Record<Camp, Record<string, string>> = {
  government: {
    'قوات الأسد':
      'قوات الأسد, قوات الاسد, عناصر الأسد, جيش الأسد, جيش الاسد, نظام الأسد, طيران الأسد, طائرات الأسد, مروحيات الأسد, مدفعية الأسد, معاقل الأسد, قوات النظام, جيش النظام, طيران النظام, طائرات النظام, مروحيات النظام, مدفعية النظام, عناصر النظام, قوات بشار الأسد, النظام السوري, القوات الحكومية السورية, القوات الحكومية, القوات النظامية, الجيش النظامي, الجيش السوري, الجيش السوري النظامي, الجيش العربي السوري, القوات السورية, قوات النظام السوري, نظام بشار الأسد, الجيش الأسدي, قوات نظام الأسد, الأسد, جيش السلطة, النظام, الحكومة السورية, الدولة السورية, حكومة دمشق, قوات حكومة دمشق, عصابات الأسد, ميليشيات الأسد, ميليشيا الأسد, ميليشيات النظام, ميليشيا النظام, government forces, government troops, government shelling, government artillery, government raids, government air strikes, government airstrikes, government jets, government soldiers, government aircraft, government warplanes, government helicopters, government planes, regime forces, regime troops, regime aircraft, regime warplanes, regime helicopters, regime, syrian army, syrian government, syrian regime, assad forces, assad regime, assad, army helicopters, army warplanes, pro-government forces, pro-regime forces, syrian air force, syrian troops, syrian government forces',
    الشبيحة: 'الشبيحة, شبيحة, شبيحة الأسد, قطعان الشبيحة, عناصر الشبيحة, shabiha',
    'الدفاع الوطني':
      'الدفاع الوطني, قوات الدفاع الوطني, جيش الدفاع الوطني, national defence forces, national defense forces, ndf',
    'اللجان الشعبية': 'اللجان الشعبية, popular committees',
    'الحرس الجمهوري': 'الحرس الجمهوري, republican guard',
  },
  opposition: {
    الثوار:
      'الثوار, ثوار, المعارضة المسلحة, فصائل المعارضة, مقاتلو المعارضة, قوات المعارضة, كتائب الثوار, الكتائب الثورية, الفصائل الثورية, القوى الثورية, المعارضة السورية, فصائل الثوار, rebels, rebel, rebel fighters, rebel groups, rebel forces, opposition fighters, opposition forces, opposition factions, insurgents, syrian opposition',
    'الجيش الحر': 'الجيش الحر, الجيش السوري الحر, free syrian army, fsa',
    'جيش الإسلام': 'جيش الإسلام, جيش الاسلام, jaysh al islam, jaish al islam, army of islam',
    'جيش الفتح': 'جيش الفتح, jaysh al fatah, jaish al fatah, army of conquest, jaish al fateh',
    'أحرار الشام': 'أحرار الشام, احرار الشام, حركة أحرار الشام, ahrar al sham, ahrar al-sham',
    'فيلق الرحمن': 'فيلق الرحمن, faylaq al rahman',
    'القيادة العسكرية الموحدة': 'القيادة العسكرية الموحدة, القيادة الموحدة, unified military command',
    'الفيلق الأول': 'الفيلق الأول, first corps',
    'الجبهة الجنوبية': 'الجبهة الجنوبية, southern front',
    'الجبهة الشامية': 'الجبهة الشامية, levant front',
    'لواء الكرامة': 'لواء الكرامة',
    'الجيش الوطني': 'الجيش الوطني, الجيش الوطني السوري, syrian national army, sna',
    'الجبهة الوطنية للتحرير': 'الجبهة الوطنية للتحرير, national front for liberation',
    'فيلق الشام': 'فيلق الشام, faylaq al sham',
    'الفتح المبين': 'الفتح المبين, غرفة عمليات الفتح المبين',
    'الائتلاف الوطني':
      'الائتلاف الوطني, الائتلاف السوري, الائتلاف, الائتلاف الوطني السوري, ائتلاف المعارضة, national coalition, syrian national coalition',
  },
  'islamic-state': {
    'تنظيم الدولة':
      'تنظيم الدولة, تنظيم الدولة الإسلامية, الدولة الإسلامية, داعش, تنظيم داعش, عصابة داعش, تنظيم "داعش", islamic state, isis, isil, daesh, is militants, is fighters, islamic state group, so-called islamic state',
  },
  kurdish: {
    'وحدات حماية الشعب':
      "وحدات حماية الشعب, وحدات حماية الشعب الكردية, وحدات الحماية الكردية, قوات وحدات الحماية الكردية, وحدات الحماية, الوحدات الكردية, القوات الكردية, المقاتلين الأكراد, المقاتلون الأكراد, ypg, people's protection units, kurdish forces, kurdish fighters, kurdish units, kurdish militia",
    'حزب الاتحاد الديمقراطي': 'حزب الاتحاد الديمقراطي, pyd, democratic union party',
    'قوات سوريا الديمقراطية': 'قوات سوريا الديمقراطية, قسد, sdf, syrian democratic forces',
    'المجلس الوطني الكردي': 'المجلس الوطني الكردي, kurdish national council',
    'بركان الفرات': 'بركان الفرات, غرفة عمليات بركان الفرات, burkan al furat, euphrates volcano',
    الأسايش: 'الأسايش, اسايش, asayish',
    البيشمركة: 'البيشمركة, peshmerga',
  },
  hezbollah: {
    'حزب الله':
      'حزب الله, عناصر حزب الله, مقاتلو حزب الله, ميليشيا حزب الله, hezbollah, hizbollah, hizbullah, lebanese hezbollah',
  },
  coalition: {
    'التحالف الدولي':
      'التحالف الدولي, قوات التحالف, طيران التحالف, غارات التحالف, ضربات التحالف, قصف التحالف, قصف للتحالف, غارات للتحالف, غارة للتحالف, ضربات للتحالف, ضربة للتحالف, مقاتلات التحالف, طيران التحالف الدولي, طائرات التحالف, طائرات التحالف الدولي, قوة المهام المشتركة, us-led coalition, u.s.-led coalition, coalition forces, coalition warplanes, coalition aircraft, coalition jets, international coalition, combined joint task force, us led coalition, the coalition',
  },
  nusra: {
    'جبهة النصرة': 'جبهة النصرة, النصرة, nusra, nusra front, al-nusra front, jabhat al-nusra, al nusra',
    'هيئة تحرير الشام': 'هيئة تحرير الشام, تحرير الشام, hayat tahrir al-sham, hayat tahrir al sham, hts',
  },
  civilian: {
    المدنيون:
      'المدنيين, المدنيون, مدنيين, مدنيون, مدني, مدنيا, الأهالي, أهالي, السكان, civilians, civilian, residents, inhabitants, locals',
  },
  state: {
    روسيا:
      'الطيران الروسي, الطائرات الروسية, الخارجية الروسية, القوات الروسية, الحكومة الروسية, وزارة الخارجية الروسية, الرئيس الروسي, russian warplanes, russian jets, russian aircraft, russian forces, russian foreign ministry, russian air force, kremlin',
    إيران:
      'القوات الإيرانية, قوات إيرانية, الحرس الثوري, الحرس الثوري الإيراني, الحكومة الإيرانية, iranian forces, revolutionary guard, revolutionary guards, iranian government',
    تركيا: 'الجيش التركي, الحكومة التركية, القوات التركية, turkish army, turkish forces, turkish government',
    لبنان:
      'الجيش اللبناني, قيادة الجيش اللبناني, مخابرات الجيش اللبناني, الحكومة اللبنانية, القوى الأمنية اللبنانية, lebanese army, lebanese forces, lebanese government',
    الأردن: 'الجيش الأردني, الحكومة الأردنية, القوات الأردنية, مصدر أردني, jordanian army, jordanian government',
    العراق: 'الجيش العراقي, الحكومة العراقية, القوات العراقية, iraqi army, iraqi forces, iraqi government',
    إسرائيل:
      'الجيش الإسرائيلي, الطيران الإسرائيلي, جيش الاحتلال, الاحتلال الإسرائيلي, israeli army, israeli forces, israeli warplanes',
    'الولايات المتحدة':
      'القوات الأمريكية, القوات الأميركية, الجيش الأمريكي, الخارجية الأمريكية, الخارجية الأميركية, واشنطن, pentagon, us forces, us army, us military, state department, u.s. military',
    'الأمم المتحدة': 'الأمم المتحدة, مجلس الأمن, مجلس الأمن الدولي, united nations, the un, u.n., security council',
  },
}

export const actorLexicon = buildLexicon<NamedActor>(
  Object.entries(named).flatMap(([camp, names]) =>
    Object.entries(names).map(([name, phrases]) => [phrases, { camp: camp as Camp, name }] as const),
  ),
)
