/** A Desk of a few lines: it answers at once, and remembers what it was asked. */
import type { Command, Invocation } from '../../../src/core/command.ts';
import type { Desk } from '../../../src/core/platform.ts';
import type { Reply } from '../../../src/core/reply.ts';

const plainCommand = (name: string, show: Command['show'], options: Command['options'] = []): Command => ({
  name, show, description: `About ${name}`, select: [], options, examples: [`/${name}`], names: {}, descriptions: {}, private: false,
});
const question = { name: 'question', description: 'Your question', selects: 'text', required: true, choices: [], closed: false, kinds: [] } as const;

export const COMMANDS: readonly Command[] = [
  plainCommand('casualties', 'facts'), plainCommand('ask', 'lookup', [question]), plainCommand('disputes', 'disagreements'), plainCommand('sources', 'sources'), plainCommand('help', 'help'),
];

export const SOURCE = { source: 'the-hill', label: 'The Hill, paragraph 12, via Reuters', url: 'https://example.org/a?b=1&c=2#:~:text=six%20members', quote: 'six members' };

export function replyTo(text: string, more: Partial<Reply> = {}): Reply {
  return {
    outcome: 'answer', lang: 'en', title: `Answer to ${text}`, base: 'abcd1234', alwaysPrivate: false,
    parts: [
      { kind: 'summary', text: '6 or 7: accounts differ', agreement: 'differs' },
      { kind: 'statement', text: 'Six members of his protection detail were injured.', refs: [SOURCE] },
      { kind: 'footer', text: 'subject/fact · base abcd1234' },
    ],
    related: [{ label: 'Was he hurt?', target: { do: 'fact', fact: 'subject/hurt' } }],
    actions: [{ label: 'Sources', target: { do: 'sources', fact: 'subject/fact' } }],
    self: { do: 'fact', fact: 'subject/fact' },
    ...more,
  };
}

/** A reply of many pages. */
export function longReply(more: Partial<Reply> = {}): Reply {
  const statements = Array.from({ length: 60 }, (_, at) => ({ kind: 'statement' as const, text: `Account ${at}: ${'something was said about it. '.repeat(8)}`.trim(), refs: [{ ...SOURCE, label: `Paper ${at}, paragraph 3` }] }));
  return replyTo('everything', { parts: [{ kind: 'heading', text: 'Many accounts' }, ...statements], ...more });
}

export interface FakeDesk extends Desk {
  readonly asked: Invocation[];
  /** What it answers; by default `replyTo` the words of the question. */
  answerWith: (invocation: Invocation) => Reply | Promise<Reply>;
}

function wordsOf(invocation: Invocation): string {
  if (invocation.kind === 'line') return `/${invocation.command} ${invocation.text}`.trim();
  if (invocation.kind === 'text' || invocation.kind === 'examine') return invocation.text;
  return invocation.kind;
}

export function createFakeDesk(): FakeDesk {
  const desk: FakeDesk = {
    asked: [],
    answerWith: (invocation) => replyTo(wordsOf(invocation)),
    dispatch: async (invocation) => {
      desk.asked.push(invocation);
      return desk.answerWith(invocation);
    },
    complete: (_command, _option, typed, limit) => Array.from({ length: limit + 5 }, (_, at) => ({ label: `${typed} ${at} ${'long '.repeat(30)}`, value: `subject/fact-${at}` })),
    commands: () => COMMANDS,
    base: () => 'abcd1234',
    examples: (count) => ['How many guards were injured?', 'Who was blamed?', 'Where did it happen?', 'When?', 'Why?'].slice(0, count),
  };
  return desk;
}
