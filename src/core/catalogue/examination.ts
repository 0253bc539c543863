/** What stands around an examined message, in each interface language. */
import type { Lang } from '../answer.ts';
import type { Finding } from '../examine/examination.ts';

export interface ExaminationTexts {
  readonly title: string;
  /** `found` of `read` sentences can be compared with the record. */
  readonly summary: (found: number, read: number) => string;
  readonly nothing: string;
  /** Said under every examination: it is no verdict. */
  readonly note: string;
  readonly cut: string;
  readonly findings: Readonly<Record<Finding, string>>;
  /** Before the accounts of a side, after the question they answer. */
  readonly same: string;
  readonly otherwise: string;
  readonly moreSentences: (number: number) => string;
  readonly moreAccounts: (number: number) => string;
}

const en: ExaminationTexts = {
  title: 'Checked against the record',
  summary: (found, read) => `${found} of ${read} ${read === 1 ? 'sentence' : 'sentences'} can be compared with the record.`,
  nothing: 'Nothing in this message can be compared with the record. Opinions, questions, hopes and other subjects are left alone.',
  note: 'This is no verdict of true or false: it tells who says the same and who says otherwise.',
  cut: 'Only the first 4,000 characters were read.',
  findings: {
    supported: 'On record: accounts say the same.',
    contradicted: 'Accounts on record say otherwise, and none that stands says the same.',
    partly: 'Partly on record, or the accounts differ.',
    'not-in-base': 'Not found in the record.',
  },
  same: 'Say the same:',
  otherwise: 'Say otherwise:',
  moreSentences: (number) => `${number} more ${number === 1 ? 'sentence' : 'sentences'} can be compared; check them on their own.`,
  moreAccounts: (number) => `${number} more ${number === 1 ? 'account' : 'accounts'} on this side.`,
};

/** Arabic counts one, two, three to ten and more with four forms of the noun. */
function sentences(number: number): string {
  const rest = number % 100;
  if (number === 1) return 'جملة واحدة';
  if (number === 2) return 'جملتان';
  return `${number} ${rest >= 3 && rest <= 10 ? 'جمل' : 'جملة'}`;
}

function accounts(number: number): string {
  const rest = number % 100;
  if (number === 1) return 'رواية واحدة أخرى';
  if (number === 2) return 'روايتان أخريان';
  return `${number} ${rest >= 3 && rest <= 10 ? 'روايات أخرى' : 'رواية أخرى'}`;
}

const ar: ExaminationTexts = {
  title: 'مقارنة الرسالة بالسجل',
  summary: (found, read) => `ما يمكن مقارنته بالسجل: ${found} من أصل ${read}.`,
  nothing: 'ليس في هذه الرسالة ما يمكن مقارنته بالسجل. الآراء والأسئلة والأمنيات والمواضيع الأخرى تترك كما هي.',
  note: 'ليس هذا حكما بالصحة أو الخطأ: إنه يبين من يقول الشيء نفسه ومن يقول غيره.',
  cut: 'قرئت أول 4000 علامة فقط.',
  findings: {
    supported: 'في السجل: روايات تقول الشيء نفسه.',
    contradicted: 'روايات السجل تقول غير ذلك، ولا رواية قائمة تقوله.',
    partly: 'في السجل جزء من هذا، أو أن الروايات مختلفة.',
    'not-in-base': 'لم يعثر عليه في السجل.',
  },
  same: 'يقول الشيء نفسه:',
  otherwise: 'يقول غير ذلك:',
  moreSentences: (number) => `بقيت ${sentences(number)} يمكن مقارنتها؛ تحقق منها على حدة.`,
  moreAccounts: (number) => `${accounts(number)} في هذا الجانب.`,
};

const TEXTS: Readonly<Record<Lang, ExaminationTexts>> = { en, ar };

export function examinationTexts(lang: Lang): ExaminationTexts {
  return TEXTS[lang];
}
