/** Generated Replies for property tests: every kind of part, markup, mentions, other scripts, and sizes beyond any limit. */
import fc from 'fast-check';
import { AGREEMENTS } from '../src/core/agreement.ts';
import type { Action, Part, Reply, SourceRef, Target } from '../src/core/reply.ts';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z]{1,12}$/) },
  fc.constantFrom('*six*', '_and_', '`code`', '||hidden||', '~~no~~', '> quote', '# head', '- item', '1. item', '[x](https://evil.example)', '<@123>', '<@&9>', '<#5>', '@everyone', '<!channel>', '&lt;', '\\', 'U.S.', 'p.m.', 'كتائب حزب الله', 'Ḥizbullāh', '👩‍🚀', '12.5', 'https://example.org/a_b_c', '</ask:1>', '<t:1:R>', '<:e:1>'),
);
/** Sentences of one to many words. */
export const prose: fc.Arbitrary<string> = fc
  .array(fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`), { minLength: 1, maxLength: 40 })
  .map((sentences) => sentences.join(' '));
const short = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));

const url = fc.tuple(fc.stringMatching(/^[a-z]{3,20}$/), fc.option(fc.array(short, { maxLength: 12 }))).map(([path, text]) => `https://example.org/${path}_(a)${text ? `#:~:text=${encodeURIComponent(text.join(' '))}` : ''}`);
const ref: fc.Arbitrary<SourceRef> = fc
  .record({ source: fc.stringMatching(/^[a-z-]{3,12}$/), label: fc.oneof(short, prose), url: fc.option(url), quote: short })
  .map(({ url: address, ...rest }) => (address === null ? rest : { ...rest, url: address }));

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('notice' as const, 'line' as const, 'footer' as const), text: prose }),
  fc.record({ kind: fc.constant('heading' as const), text: fc.oneof(short, prose) }),
  fc.record({ kind: fc.constant('summary' as const), text: prose, agreement: fc.constantFrom(...AGREEMENTS) }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('statement' as const), text: prose, refs: fc.array(ref, { minLength: 1, maxLength: 12 }) }) },
);

export function anyParts(maxLength: number): fc.Arbitrary<Part[]> {
  return fc.array(part, { maxLength });
}

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ do: fc.constantFrom('fact' as const, 'sources' as const, 'cite' as const), fact: fc.tuple(slug, slug).map((ids) => ids.join('/')) }),
  fc.record({ do: fc.constant('command' as const), command: slug, options: fc.dictionary(slug, slug, { maxKeys: 4 }) }),
);
const action: fc.Arbitrary<Action> = fc.record({ label: fc.oneof(short, prose), target });

/** Any Reply at all, however unlikely. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    outcome: fc.constantFrom('answer' as const, 'choices' as const, 'silent' as const, 'unknown' as const, 'help' as const, 'error' as const),
    lang: fc.constantFrom('en' as const, 'ar' as const),
    title: fc.oneof(fc.constant(''), short, prose),
    parts: anyParts(30),
    related: fc.array(action, { maxLength: 40 }),
    actions: fc.array(action, { maxLength: 9 }),
    self: fc.option(target),
    base: fc.stringMatching(/^[0-9a-f]{8}$/),
    alwaysPrivate: fc.boolean(),
  })
  .map(({ self, ...rest }) => (self === null ? rest : { ...rest, self }));
