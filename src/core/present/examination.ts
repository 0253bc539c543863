/** Examination → Reply: per sentence the finding in words, and the accounts on either side with their documents. */
import { agreementOf } from '../agreement.ts';
import { type ExaminationTexts, examinationTexts } from '../catalogue/examination.ts';
import type { Lang, ShownFact } from '../answer.ts';
import type { Examination, ExaminedFact, ExaminedSentence, Finding } from '../examine/examination.ts';
import type { Knowledge, Statement } from '../model.ts';
import type { Action, Part, Reply } from '../reply.ts';
import { cutAtSentence } from '../text/cut.ts';
import { line, statementPart } from './fact.ts';
import { type Words, wordsFor } from './words.ts';

/** Most sentences shown. */
const SENTENCES_MAX = 10;
/** Most characters of a person's sentence that are quoted. */
const QUOTED_MAX = 80;
/** Most accounts of one side of one fact; the fact itself is offered beside. */
const ACCOUNTS_MAX = 4;
/** Most facts offered as buttons. */
const RELATED_MAX = 5;
/** What tells most first: where accounts say otherwise, then where they differ. */
const TELLING: readonly Finding[] = ['contradicted', 'partly', 'supported', 'not-in-base'];
/** Line breaks, control and direction signs: a quotation stays on its line. */
const INVISIBLE = /[\p{Cc}\p{Cf}\s]+/gu;

export function presentExamination(examination: Examination, knowledge: Knowledge, lang: Lang): Reply {
  const words = wordsFor(knowledge, lang);
  const texts = examinationTexts(lang);
  const shown = mostTelling(examination.sentences);
  const left = examination.sentences.length - shown.length;
  return {
    outcome: shown.length > 0 ? 'answer' : 'unknown',
    lang,
    title: texts.title,
    parts: [
      line(shown.length > 0 ? texts.summary(examination.sentences.length, examination.read) : texts.nothing),
      ...(shown.length > 0 ? [line(texts.note)] : []),
      ...(examination.cut ? [line(texts.cut)] : []),
      ...shown.flatMap((sentence) => sentenceParts(words, texts, sentence)),
      ...(left > 0 ? [line(texts.moreSentences(left))] : []),
      { kind: 'footer', text: words.texts.footerNone(knowledge.version) },
    ],
    related: relatedActions(shown),
    actions: [],
    base: knowledge.version,
    alwaysPrivate: true,
  };
}

/** The most telling ones, in the order of the message. */
function mostTelling(sentences: readonly ExaminedSentence[]): ExaminedSentence[] {
  const ranked = [...sentences].sort((a, b) => TELLING.indexOf(a.finding) - TELLING.indexOf(b.finding)).slice(0, SENTENCES_MAX);
  return sentences.filter((sentence) => ranked.includes(sentence));
}

function sentenceParts(words: Words, texts: ExaminationTexts, { text, finding, facts }: ExaminedSentence): Part[] {
  const quoted = cutAtSentence(text.replace(INVISIBLE, ' ').trim(), QUOTED_MAX);
  return [{ kind: 'heading', text: words.texts.quoted(quoted) }, line(texts.findings[finding]), ...facts.flatMap((fact) => factParts(words, texts, fact))];
}

function factParts(words: Words, texts: ExaminationTexts, { fact, same, otherwise }: ExaminedFact): Part[] {
  const subject = words.directory.subject(fact.subject);
  const shown: ShownFact = { fact, subject, agreement: agreementOf(fact), statements: fact.statements, folded: [] };
  return [line(eventLine(words, shown)), ...sideParts(words, texts.same, texts, shown, same), ...sideParts(words, texts.otherwise, texts, shown, otherwise)];
}

/** The question the accounts answer, and the event it is about where that is not the main one. */
function eventLine({ texts }: Words, { fact, subject }: ShownFact): string {
  const [main] = subject.events;
  const event = fact.event === main.id ? undefined : subject.events.find(({ id }) => id === fact.event);
  const question = texts.foreign(fact.question);
  if (event === undefined) return question;
  return `${question} ${event.when ? texts.aboutEvent(event.title, main.title) : texts.aboutContext(event.title, main.title)}`;
}

function sideParts(words: Words, opening: string, texts: ExaminationTexts, shown: ShownFact, statements: readonly Statement[]): Part[] {
  if (statements.length === 0) return [];
  const left = statements.length - ACCOUNTS_MAX;
  const parts = statements.slice(0, ACCOUNTS_MAX).map((statement) => statementPart(words, shown, statement, []));
  return [line(opening), ...parts, ...(left > 0 ? [line(texts.moreAccounts(left))] : [])];
}

/** The facts themselves, each once. */
function relatedActions(sentences: readonly ExaminedSentence[]): Action[] {
  const facts = sentences.flatMap((sentence) => sentence.facts.map(({ fact }) => fact));
  const distinct = facts.filter((fact, i) => facts.findIndex(({ id }) => id === fact.id) === i);
  return distinct.slice(0, RELATED_MAX).map((fact) => ({ label: fact.question, target: { do: 'fact', fact: fact.id } }));
}
