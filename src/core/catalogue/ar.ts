/**
 * Every interface text in Arabic. The statements stay in the language of the base and stand between isolating marks
 * (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates), so that neither direction disturbs the other.
 */
import type { Difference, Stance } from '../model.ts';
import type { Catalogue } from './en.ts';

const MONTHS = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'];
/** First strong isolate and pop directional isolate. */
const FSI = '\u2068';
const PDI = '\u2069';

function foreign(text: string): string {
  return `${FSI}${text}${PDI}`;
}

function list(items: readonly string[], last: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('، ')} ${last}${items.at(-1)}`;
}

/** Arabic counts one, two, three to ten and more with four forms of the noun; from 100 on the last two digits decide. */
function count(number: number, [one, two, few, many]: readonly [string, string, string, string]): string {
  const rest = number % 100;
  if (number === 1) return one;
  if (number === 2) return two;
  return rest >= 3 && rest <= 10 ? `${number} ${few}` : `${number} ${many}`;
}

const DOCUMENT = ['وثيقة واحدة', 'وثيقتان', 'وثائق', 'وثيقة'] as const;
/** After "of": genitive. */
const DOCUMENT_OF = ['وثيقة واحدة', 'وثيقتين', 'وثائق', 'وثيقة'] as const;
const OTHER_DOCUMENT = ['وثيقة أخرى', 'وثيقتان أخريان', 'وثائق أخرى', 'وثيقة أخرى'] as const;
/** After a line that names what there is: "one more account". */
const MORE_ACCOUNT = ['رواية واحدة أخرى', 'روايتان أخريان', 'روايات أخرى', 'رواية أخرى'] as const;
const OTHER_ACCOUNT = ['رواية أخرى', 'روايتان أخريان', 'روايات أخرى', 'رواية أخرى'] as const;
const ORIGIN = ['أصل واحد', 'أصلان', 'أصول', 'أصلا'] as const;
const FACT = ['واقعة واحدة', 'واقعتان', 'وقائع', 'واقعة'] as const;
/** Object or genitive. */
const FACT_OF = ['واقعة واحدة', 'واقعتين', 'وقائع', 'واقعة'] as const;
const SECOND = ['ثانية واحدة', 'ثانيتين', 'ثوان', 'ثانية'] as const;

const STANCES: Readonly<Record<Stance, string>> = {
  says: 'قول', suspects: 'اشتباه', doubts: 'تشكيك', denies: 'نفي', undetermined: 'غير مؤكد', 'no-comment': 'لا تعليق',
};

const DIFFERENCES: Readonly<Record<Difference, string>> = {
  value: '', complementary: '', time: 'الوقت', scope: 'النطاق', attribution: 'الإسناد', wording: 'الصياغة', certainty: 'درجة اليقين',
};

export const ar: Catalogue = {
  foreign,
  quoted: (text) => `«${foreign(text)}»`,
  and: (items) => list(items, 'و'),
  or: (items) => (items.some((item) => / و|، /.test(item)) ? items.join('، أو ') : list(items, 'أو ')),
  clauses: (parts) => parts.filter((part) => part !== '').join('؛ '),
  date: (year, month, day) => [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' '),
  span: (from, to) => (from === undefined ? `حتى ${to}` : to === undefined ? `منذ ${from}` : `من ${from} إلى ${to}`),
  atLeast: (number) => `${number} على الأقل`,
  atMost: (number) => `${number} على الأكثر`,
  between: (min, max) => `بين ${min} و${max}`,
  truth: (truth) => (truth ? 'نعم' : 'لا'),
  printed: (date, printed) => `${date} (في النص: «${foreign(printed)}»)`,
  anyOf: (names) => `واحد أو أكثر من: ${list(names, 'و')}`,
  more: (number) => `${number} غيرها`,

  paragraph: (publisher, paragraph, via) => `${foreign(publisher)}، الفقرة ${paragraph}${via === undefined ? '' : `، نقلا عن ${foreign(via)}`}`,
  stance: (stance) => STANCES[stance],
  spoken: (speaker, stance, text, as) => {
    const details = [...(as === undefined ? [] : [`«${foreign(as)}»`]), ...(stance === 'says' ? [] : [STANCES[stance]])];
    return `${speaker}${details.length > 0 ? ` (${details.join('، ')})` : ''}: ${text}`;
  },
  superseded: (text) => `[صحح لاحقا] ${text}`,
  refuted: (text) => `[ثبت خطؤه] ${text}`,

  differ: (kinds) => {
    const how = kinds.map((kind) => DIFFERENCES[kind]).filter((word) => word !== '');
    const both = kinds.includes('complementary') ? '، وقد تصح معا' : '';
    const also = kinds.includes('value') ? '، وكذلك في ' : ' في ';
    return `الروايات مختلفة${how.length > 0 ? `${also}${list(how, 'و')}` : ''}${both}`;
  },
  contested: 'محل نزاع',
  deniedBy: (names) => `نفي من ${names}`,
  doubtedBy: (names) => `تشكيك من ${names}`,
  refutedNote: 'ثبت خطأ إحدى الروايات',
  correctedFrom: (earlier) => `صححه المتحدث نفسه بعد أن ذكر أولا ${earlier}`,
  corrected: 'صححه المتحدث نفسه لاحقا',
  giving: (number, total, kind) => {
    const noun = { amount: 'رقما', date: 'تاريخا', truth: 'جوابا', entities: 'اسما', word: 'جوابا' }[kind];
    return `${number} من أصل ${count(total, DOCUMENT_OF)} تذكر ${noun}`;
  },
  documentsAgree: (number) => `تقول ذلك ${count(number, DOCUMENT)}`,
  documentsOrigins: (documents, origins, names) => `${count(documents, DOCUMENT)}، ${count(origins, ORIGIN)} (${names})`,
  oneDocument: (publisher) => `وثيقة واحدة (${publisher})`,
  ownAccounts: (number) => `${count(number, DOCUMENT)}، لكل ${number === 2 ? 'منهما' : 'منها'} روايتها`,

  aboutEvent: (event, main) => `عن حدث آخر غير ${foreign(main)}: ${foreign(event)}.`,
  aboutContext: (context, main) => `ليس عن ${foreign(main)} نفسه: ${foreign(context)}.`,
  subject: (title) => `الموضوع: ${foreign(title)}.`,
  silent: (names) => `لا تذكر شيئا عن هذا: ${names}.`,
  folded: (documents, gists) => `${count(documents, OTHER_DOCUMENT)}: ${gists.join('؛ ')}.`,
  foldedHere: (number, gists) => `${count(number, OTHER_ACCOUNT)}: ${gists.join('؛ ')}.`,
  othersDiffer: 'لدى غيرها رواية أخرى.',
  footer: (fact, base) => `${foreign(fact)} · نسخة السجل ${foreign(base)}`,
  footerMany: (facts, base) => `${count(facts, FACT)} · نسخة السجل ${foreign(base)}`,
  footerNone: (base) => `نسخة السجل ${foreign(base)}`,

  choicesTitle: 'أكثر من واقعة تناسب سؤالك. أيها تقصد؟',
  silentTitle: (publisher) => `لا تذكر وثيقة ${foreign(publisher)} شيئا عن هذا`,
  silentOthers: 'لكن وثائق أخرى تذكره:',
  unknownTitle: 'ليس في السجل',
  unknownWord: (words) => `لا شيء في السجل يشمل ${words}.`,
  unknownPlain: 'لا شيء في السجل يجيب عن هذا.',
  nearest: 'أقرب الأسئلة التي يجيب عنها السجل:',
  tryHelp: 'اكتب «مساعدة» لتعرف ما المتاح.',
  missTitle: (command) => `ليس في السجل للأمر ${foreign(`/${command}`)}`,
  missGiven: (option, given) => `لا شيء في السجل يناسب ${foreign(option)}: ${given}.`,
  missNothing: (command, option) => `أضف قيمة: ${foreign(`/${command} ${option}:…`)}`,
  missKnown: (values) => `القيم الموجودة: ${values}.`,
  noSuchCommand: (name) => `لا يوجد أمر باسم ${foreign(name)}.`,
  commandsAre: (names) => `الأوامر: ${foreign(names)}.`,
  unused: (words) => `هذا الأمر لا يأخذ هذه الكلمات: ${words}.`,

  entityAlso: (name, others) => (others === '' ? `${name}.` : `${name}؛ ويكتب أيضا ${others}.`),
  entityPartOf: (names) => `تابع لـ: ${names}.`,
  document: (title, publisher, author) => `«${foreign(title)}»، ${foreign(publisher)}${author === undefined ? '' : ` (${foreign(author)})`}.`,
  published: (date) => `مؤرخة في ${date}.`,
  undated: 'بلا تاريخ.',
  address: (url) => `العنوان: ${url}`,
  noAddress: 'لم يمكن التحقق من عنوان لها.',
  citedBy: (facts) => `تستند إليها ${count(facts, FACT)}.`,
  alone: (facts, questions) => `تنفرد بذكر ${count(facts, FACT_OF)}: ${questions}`,
  aloneNothing: 'لا تنفرد بشيء مما في السجل.',
  sourcesTitle: 'الوثائق التي يستند إليها السجل',
  factSourcesTitle: (question) => `الوثائق وراء: ${foreign(question)}`,
  citeTitle: 'للنسخ',
  passage: (quote) => `المقطع: «${foreign(quote)}»`,

  helpTitle: 'ما أعرفه وما أستطيعه',
  helpKnows: (subject) => `أجيب من سجل راجعه بشر: ${foreign(subject)}`,
  helpSources: (names) => `وثائقه: ${names}.`,
  helpHow: 'اسأل بكلماتك أو استخدم أمرا. مع كل قول الوثيقة والفقرة اللتان يستند إليهما، وحيث تختلف الوثائق تظهر كل رواية مع مصدرها. نصوص الأقوال بلغة السجل.',
  helpUnknown: 'إذا لم يكن الجواب في السجل قلت ذلك وذكرت أقرب الأسئلة التي يجيب عنها. لا أخمن أبدا، ولا شيء مما أقوله مولد آليا.',
  helpCommands: 'الأوامر',
  helpCommand: (line, description) => `${foreign(line)}: ${description}`,
  helpOptions: (option, description, values) => `${foreign(option)}: ${description}${values === '' ? '' : ` (${values})`}`,
  helpExample: (example) => `مثال: ${foreign(example)}`,
  helpTry: 'جرب',
  commandHelpTitle: (name) => foreign(`/${name}`),
  welcome: (subject) => `مرحبا. أجيب من سجل مدقق عن ${foreign(subject)}. اكتب «مساعدة» لتعرف ما المتاح.`,

  changed: 'تغير السجل منذ هذا الجواب.',
  factGone: 'لم تعد هذه الواقعة في السجل.',
  nothingNear: 'لم يبق ما هو قريب منها.',
  tooFast: 'لحظة من فضلك',
  tooFastLine: (seconds) => `طرحت عدة أسئلة متتالية بسرعة. حاول مرة أخرى بعد ${count(seconds, SECOND)}.`,
  errorTitle: 'حدث خطأ من جانبنا',
  errorLine: (id) => `سؤالك سليم. الخطأ مسجل برقم ${foreign(id)}؛ حاول مرة أخرى، وأبلغ القائمين على البوت بهذا الرقم إذا تكرر.`,

  actionSources: 'المصادر',
  actionCite: 'اقتباس',

  previous: 'السابق',
  next: 'التالي',
  share: 'مشاركة هنا',
  remove: 'حذف',
  close: 'إغلاق',
  related: 'أسئلة ذات صلة',
  choose: 'أيها تقصد؟',
  page: (page, pages, after) => `الصفحة ${page} من ${pages}${after === 0 ? '' : ` · ${count(after, MORE_ACCOUNT)} في ما يلي`}`,
  left: (after) => `لا يتسع المكان هنا: بقيت ${count(after, MORE_ACCOUNT)}. اسأل عن واقعة واحدة لتراها كاملة.`,
  notYours: 'لا يحذف هذا إلا من سأل.',
  notYoursToManage: 'لا يحذف هذا إلا من سأل، أو من يملك صلاحية إدارة الرسائل هنا.',
  outdated: 'هذا الزر من إصدار سابق. اسأل مرة أخرى من فضلك.',
  nothingToCheck: 'ليس في هذه الرسالة نص يمكن التحقق منه.',
  examineTitle: 'مقارنة بالسجل',

  homeTitle: 'Onrecord',
  homeSearch: 'ابحث في السجل',
  homePlaceholder: 'اكتب اسما أو موضوعا أو سؤالا',
  homeDisputes: 'حيث تختلف الوثائق',
  homeSources: 'الوثائق',
  homeHelp: 'كيف تسأل',
  homeHow: (command) => `اكتب لي في «الرسائل»، أو اذكرني في قناة، أو استخدم ${foreign(command)}، أو اختر «${foreign('Check against the record')}» من قائمة الرسالة.`,
  homePrompts: 'يمكنك أن تسأل',
};
