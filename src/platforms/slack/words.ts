/** The words of Slack's own surfaces, in each language of the interface: buttons, modal, Home. Everything else is worded in the core. */
import type { Lang } from '../../core/answer.ts';

const en = {
  next: 'Next page',
  previous: 'Previous page',
  share: 'Share in channel',
  remove: 'Delete',
  related: 'Related',
  choose: 'Which one?',
  pick: 'Choose a question',
  page: (page: number, count: number): string => `Page ${page} of ${count}`,
  after: (accounts: number): string => `${accounts} more ${accounts === 1 ? 'account' : 'accounts'} on the next pages`,
  cut: (accounts: number): string => `There is more than fits here: ${accounts} more ${accounts === 1 ? 'account' : 'accounts'}. Ask about one fact to see all of it.`,
  examineTitle: 'Check against the record',
  close: 'Close',
  notYours: 'Only the person who asked can do this.',
  stale: 'This button is from another version of the bot. Please ask again.',
  empty: 'This message has no text to check.',
  homeTitle: 'Onrecord',
  homeSearch: 'Search the record',
  homePlaceholder: 'Type a name, a topic or a question',
  homeDisputes: 'Where documents differ',
  homeSources: 'Documents',
  homeHelp: 'How to ask',
  homeHow: (command: string): string => `Write to me under Messages, mention me in a channel, use ${command}, or choose “Check against the record” from a message's menu.`,
  promptsTitle: 'You could ask',
};

type Words = typeof en;

const ar: Words = {
  next: 'الصفحة التالية',
  previous: 'الصفحة السابقة',
  share: 'مشاركة في القناة',
  remove: 'حذف',
  related: 'ذات صلة',
  choose: 'أيها تقصد؟',
  pick: 'اختر سؤالاً',
  page: (page, count) => `الصفحة ${page} من ${count}`,
  after: (accounts) => `روايات أخرى في الصفحات التالية: ${accounts}`,
  cut: (accounts) => `هناك أكثر مما يتسع له المكان، روايات أخرى: ${accounts}. اسأل عن واقعة واحدة لترى كل ما فيها.`,
  examineTitle: 'مقارنة بالسجل',
  close: 'إغلاق',
  notYours: 'لا يستطيع هذا إلا من طرح السؤال.',
  stale: 'هذا الزر من إصدار آخر من البوت. من فضلك اسأل مرة أخرى.',
  empty: 'لا نص في هذه الرسالة للمقارنة.',
  homeTitle: 'Onrecord',
  homeSearch: 'ابحث في السجل',
  homePlaceholder: 'اكتب اسماً أو موضوعاً أو سؤالاً',
  homeDisputes: 'حيث تختلف الوثائق',
  homeSources: 'الوثائق',
  homeHelp: 'كيف تسأل',
  homeHow: (command) => `اكتب لي في «الرسائل»، أو اذكرني في قناة، أو استخدم ${command}، أو اختر «Check against the record» من قائمة الرسالة.`,
  promptsTitle: 'يمكنك أن تسأل',
};

const WORDS: Readonly<Record<Lang, Words>> = { en, ar };

export function words(lang: Lang): Words {
  return WORDS[lang];
}
