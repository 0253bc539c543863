import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cost } from '../../src/core/page-fit.ts';
import { paginate } from '../../src/core/pages.ts';
import { type Part, partText } from '../../src/core/reply.ts';
import { anyParts, prose } from '../reply-arbitrary.ts';

type Scarce = 'characters' | 'pieces';
const cost = (part: Part): Cost<Scarce> => ({ characters: partText(part).length + 1, pieces: part.kind === 'heading' ? 2 : 1 });
const sum = (parts: readonly Part[], kind: Scarce): number => parts.reduce((all, part) => all + cost(part)[kind], 0);

const line = (text: string): Part => ({ kind: 'line', text });
const heading = (text: string): Part => ({ kind: 'heading', text });
const statement = (text: string, ...labels: string[]): Part => ({ kind: 'statement', text, refs: labels.map((label) => ({ source: label, label, quote: 'q' })) });

describe('paginate', { timeout: 60_000 }, () => {
  const paging = { cost, budget: { characters: 1500, pieces: 12 } };

  it('keeps every page within the budget, every part in order, every source with its statement', () => {
    fc.assert(
      fc.property(anyParts(40), (parts) => {
        const pages = paginate(parts, paging);
        for (const page of pages) {
          expect(sum(page.parts, 'characters')).toBeLessThanOrEqual(1500);
          expect(sum(page.parts, 'pieces')).toBeLessThanOrEqual(12);
        }
        const all = pages.flatMap((page) => page.parts);
        expect(sourcesOf(all)).toEqual(sourcesOf(parts));
        expect(words(all, 'line')).toBe(words(parts, 'line'));
        expect(all.filter((part) => part.kind === 'statement').every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it('never ends a page with a heading that opens something', () => {
    fc.assert(
      fc.property(anyParts(40), (parts) => {
        const pages = paginate(parts, paging);
        for (const [at, page] of pages.entries()) {
          const next = pages[at + 1]?.parts[0];
          if (page.parts.at(-1)?.kind === 'heading' && next !== undefined) expect(next.kind).toBe('heading');
        }
      }),
    );
  });

  it('gives one empty page for nothing', () => {
    expect(paginate([], paging)).toEqual([{ parts: [], index: 0, count: 1, after: 0 }]);
  });

  it('takes a heading along to the next page, and counts the accounts that follow', () => {
    const parts = [statement('a'.repeat(1000)), heading('Who?'), statement('b'.repeat(600)), statement('c'), line('d')];
    const pages = paginate(parts, paging);
    expect(pages.map((page) => page.parts.map((part) => part.text[0]))).toEqual([['a'], ['W', 'b', 'c', 'd']]);
    expect(pages.map(({ index, count, after }) => [index, count, after])).toEqual([[0, 2, 2], [1, 2, 0]]);
  });

  it('cuts the prose of an over-long statement at a sentence end and keeps all its sources', () => {
    const text = Array.from({ length: 60 }, (_, at) => `This is sentence number ${at} of the account.`).join(' ');
    const [page, ...rest] = paginate([statement(text, 'one', 'two', 'three')], paging);
    expect(rest).toEqual([]);
    expect(page?.parts[0]?.text).toMatch(/account\. …$/);
    expect(sourcesOf(page?.parts ?? [])).toEqual(['one', 'two', 'three']);
  });

  it('links to the document when links to the passages are too long', () => {
    const refs = Array.from({ length: 4 }, (_, at) => ({ source: `s${at}`, label: `S${at}`, quote: 'q', url: `https://example.org/${at}#:~:text=${'x'.repeat(450)}` }));
    const [page] = paginate([{ kind: 'statement', text: 'Six were injured.', refs }], paging);
    expect(page?.parts).toEqual([{ kind: 'statement', text: 'Six were injured.', refs: refs.map((ref, at) => ({ ...ref, url: `https://example.org/${at}` })) }]);
  });

  it('repeats a statement whose sources alone fill a page', () => {
    const labels = Array.from({ length: 40 }, (_, at) => `Document number ${at} of a very long list of documents, paragraph ${at}`);
    const pages = paginate([statement('Six were injured.', ...labels)], paging);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.parts.every((part) => part.text === 'Six were injured.'))).toBe(true);
    expect(sourcesOf(pages.flatMap((page) => page.parts))).toEqual(labels);
  });

  it('divides prose at sentence ends', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const pages = paginate([line(text)], { cost, budget: { characters: 80, pieces: 4 } });
        expect(words(pages.flatMap((page) => page.parts), 'line')).toBe(words([line(text)], 'line'));
      }),
    );
  });
});

function sourcesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.kind === 'statement' ? part.refs.map((ref) => ref.source) : []));
}

/** The text of all parts of a kind, without white space: dividing prose moves none of the rest. */
function words(parts: readonly Part[], kind: Part['kind']): string {
  return parts.filter((part) => part.kind === kind).map((part) => part.text).join('').replaceAll(/\s/g, '');
}
