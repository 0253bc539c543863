/** A reply as the core makes one, for tests of what a platform does with it. */
import type { Reply } from '../../../src/core/reply.ts';

export const answer: Reply = {
  outcome: 'answer',
  lang: 'en',
  title: 'How many of the prime minister’s guards were injured?',
  parts: [
    { kind: 'summary', text: '6 or 7: accounts differ; 3 of 5 documents give a number', agreement: 'differs' },
    {
      kind: 'statement',
      text: 'Six members of his protection detail were injured.',
      refs: [
        { source: 'the-hill', label: 'The Hill, paragraph 12', quote: 'six members of his personal protection', url: 'https://thehill.com/a/#:~:text=six%20members' },
        { source: 'wikipedia', label: 'Wikipedia, paragraph 9', quote: '6 security guards', url: 'https://en.wikipedia.org/wiki/Attempted_(a)#:~:text=6%20security' },
      ],
    },
    { kind: 'statement', text: 'The Iraqi military: Seven members of his protection force were wounded.', refs: [{ source: 'statecraft', label: 'Statecraft, paragraph 9', quote: 'seven members' }] },
    { kind: 'line', text: 'Silent on this: CEP.' },
    { kind: 'footer', text: 'kadhimi-2021/guards-injured · base a1b2c3d4' },
  ],
  related: [{ label: 'Was the prime minister hurt?', target: { do: 'fact', fact: 'kadhimi-2021/kadhimi-injured' } }],
  actions: [
    { label: 'Sources', target: { do: 'sources', fact: 'kadhimi-2021/guards-injured' } },
    { label: 'Cite', target: { do: 'cite', fact: 'kadhimi-2021/guards-injured' } },
  ],
  self: { do: 'fact', fact: 'kadhimi-2021/guards-injured' },
  base: 'a1b2c3d4',
  alwaysPrivate: false,
};
