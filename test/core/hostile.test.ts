/** Whatever is typed, there is an answer or an honest no, and nothing long comes back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answered, answerLine, answerText } from '../../src/core/answering.ts';
import { present } from '../../src/core/present.ts';
import { type Reply, toPlainText } from '../../src/core/reply.ts';
import { harbour } from '../harbour.ts';

const base = harbour();

function replyTo({ answer, command, help }: Answered): Reply {
  return present(base, answer, { ...(command ? { command } : {}), ...(help ? { help } : {}) });
}

it.each([
  ['100 kB of one letter', 'x'.repeat(100_000)],
  ['100 kB of emoji joined together', '👩‍🚀'.repeat(12_000)],
  ['an option value of 50 kB', `/reactions from:${'y'.repeat(50_000)}`],
  ['a command name of 10 kB', `/${'z'.repeat(10_000)}`],
  ['an option named three thousand times', `/casualties ${'who:'.repeat(3000)}`],
  ['two thousand quotes', `/source ${'"'.repeat(2000)}`],
  ['a pattern that takes some engines for ever', `/source ${'a:'.repeat(1000)}!`],
  ['control signs, half a pair, marks of direction', '\u0000\u001b[2J\ud800\u202e/casualties'],
  ['the name of a property of every object', '/constructor __proto__:toString'],
  ['the same as an option', '/reactions __proto__'],
])('%s', (_, text) => {
  const answered = answerText(base, text);
  const { answer } = answered;
  expect(['unknown', 'help', 'answer']).toContain(answer.outcome);
  const reply = replyTo(answered);
  if (answer.outcome === 'unknown') expect(toPlainText(reply).length).toBeLessThan(1500);
});

it('any text at all, as a question and after any command', () => {
  const words = fc.constantFrom('who:', 'topic:', 'key:', 'from:', '"', '“', '/', 'daily', 'fire', 'flood', 'Ann Lee', '1 May', 'عمر', '@everyone', '<b>', '\\', '\u202e', '\n');
  const text = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 }).map((parts) => parts.join(' '));
  const names = fc.constantFrom(...base.commands.map(({ name }) => name));
  fc.assert(
    fc.property(names, text, (name, typed) => {
      for (const answered of [answerText(base, typed), answerLine(base, name, typed)]) {
        const reply = replyTo(answered);
        expect(toPlainText(reply).isWellFormed()).toBe(true);
        expect(reply.parts.filter((part) => part.kind === 'statement' && part.refs.length === 0)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
