/** What stands on the buttons, menus and page lines that a platform adds around a reply, in each interface language. */
import type { Lang } from '../answer.ts';

export interface Controls {
  readonly previous: string;
  readonly next: string;
  readonly share: string;
  readonly remove: string;
  /** Above a menu of related facts. */
  readonly related: string;
  /** Above a menu of facts that fit equally well. */
  readonly choose: string;
  /** `page` counts from 1; `after` is how many statements the later pages hold. */
  readonly page: (page: number, count: number, after: number) => string;
  /** Under a reply that cannot be paged, where `after` more statements did not fit. */
  readonly left: (after: number) => string;
  readonly notYours: string;
  readonly outdated: string;
  /** A message that holds no words to look up. */
  readonly nothingToCheck: string;
}

const en: Controls = {
  previous: 'Previous',
  next: 'Next',
  share: 'Share here',
  remove: 'Delete',
  related: 'Related questions',
  choose: 'Which one do you mean?',
  page: (page, count, after) => {
    const more = after === 0 ? '' : ` · ${after} more ${after === 1 ? 'account' : 'accounts'} on the next ${page + 1 === count ? 'page' : 'pages'}`;
    return `Page ${page} of ${count}${more}`;
  },
  left: (after) => `${after} more ${after === 1 ? 'account does' : 'accounts do'} not fit here. Ask for one fact to see all of it.`,
  notYours: 'Only the person who asked, or someone who may manage messages here, can delete this.',
  outdated: 'This button is from an earlier version. Please ask again.',
  nothingToCheck: 'This message has no text to check.',
};

/** After "two to ten", "eleven and more" and so on, as in `ar.ts`. */
function accounts(number: number): string {
  const rest = number % 100;
  if (number === 1) return 'رواية واحدة أخرى';
  if (number === 2) return 'روايتان أخريان';
  return `${number} ${rest >= 3 && rest <= 10 ? 'روايات أخرى' : 'رواية أخرى'}`;
}

const ar: Controls = {
  previous: 'السابق',
  next: 'التالي',
  share: 'مشاركة هنا',
  remove: 'حذف',
  related: 'أسئلة ذات صلة',
  choose: 'أيها تقصد؟',
  page: (page, count, after) => `الصفحة ${page} من ${count}${after === 0 ? '' : ` · ${accounts(after)} في ما يلي`}`,
  left: (after) => `لا يتسع المكان هنا: بقيت ${accounts(after)}. اسأل عن واقعة واحدة لتراها كاملة.`,
  notYours: 'لا يحذف هذا إلا من سأل، أو من يملك صلاحية إدارة الرسائل هنا.',
  outdated: 'هذا الزر من إصدار سابق. اسأل مرة أخرى من فضلك.',
  nothingToCheck: 'ليس في هذه الرسالة نص يمكن التحقق منه.',
};

const CONTROLS: Readonly<Record<Lang, Controls>> = { en, ar };

export function controls(lang: Lang): Controls {
  return CONTROLS[lang];
}
