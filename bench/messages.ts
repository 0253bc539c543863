/** Pasted messages of 4,000 characters, for what a long text costs. */
import type { Knowledge } from '../src/core/model.ts';
import { generate } from './corpus.ts';

export const MESSAGE_LENGTH = 4000;
const MESSAGES = 3;

/** Fills messages with the sentences of `sentenceAt(0)`, `sentenceAt(1)`, …; whole sentences, the last one cut. */
function messagesOf(sentenceAt: (i: number) => string): string[] {
  let i = 0;
  return Array.from({ length: MESSAGES }, () => {
    let text = '';
    while (text.length < MESSAGE_LENGTH) text += `${sentenceAt(i++)} `;
    return text.slice(0, MESSAGE_LENGTH);
  });
}

const capital = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');

/** Sentences that assert what generated facts speak of, a number in every other one. */
export function generatedMessages(): string[] {
  return messagesOf((i) => {
    const { words: w, first, second } = generate(i * 37);
    const [a, b] = [capital(first.words), capital(second.words)];
    return i % 2 === 0 ? `${a} said the ${w[0]} ${w[1]} was ${w[2]} in ${b} during the ${w[3]} ${w[4]}.` : `At least ${i + 3} ${w[0]} ${w[1]} were ${w[2]} by ${a} in the ${b} ${w[3]}.`;
  });
}

/** The base's own statements one after the other: as much to compare as a text can give. */
export function shippedMessages(knowledge: Knowledge): string[] {
  const texts = knowledge.subjects.flatMap((subject) => subject.facts.flatMap((fact) => fact.statements.map((statement) => statement.text)));
  return messagesOf((i) => texts[i % texts.length] as string);
}
