/** How sure a fact with phrasings is: what is asked is answered, what is untold is not, and each signal's share is shown. */
import { describe, expect, it } from 'vitest';
import type { Confident } from '../../../../src/core/lookup/confidence/confidence.ts';
import { contributions } from '../../../../src/core/lookup/confidence/log-odds.ts';
import { createLookup } from '../../../../src/core/lookup/lookup.ts';
import { WEIGHTS } from '../../../../src/core/lookup/confidence/weights.ts';
import { phrasedHarbour } from '../phrased-base.ts';

const lookup = createLookup(phrasedHarbour().knowledge);
const given = (query: string) => {
  const { outcome, facts } = lookup.ask(query);
  return [outcome, ...facts.map(({ fact }) => fact.id)];
};

describe('a fact with phrasings', () => {
  it.each([
    ['one of its phrasings', 'how many workers were wounded in the blaze', 'injured'],
    ['its own question', 'How many people were injured in the harbour fire?', 'injured'],
    ['a phrasing misspelt', 'how many wokers were wuonded in the blaze', 'injured'],
    ['the other fact of the same words', 'how many workers were killed in the blaze', 'dead'],
  ])('answers %s', (_what, query, id) => {
    expect(given(query)).toEqual(['answer', `harbour/${id}`]);
  });

  it.each([
    ['what is untold near it', 'which hospital took the wounded in the blaze'],
    ['a year that it lacks', 'how many workers were wounded in the blaze of 2014'],
    ['a name that it lacks', 'how many workers of Acme were wounded in the blaze'],
  ])('does not answer %s', (_what, query) => {
    expect(given(query)[0]).toBe('unknown');
  });

  it('leaves facts without phrasings to the rules', () => {
    expect(given('Who is Ann Lee?')).toEqual(['answer', 'harbour/who-is-mayor']);
    expect(given('How many people died in the flood of 2019?')).toEqual(['answer', 'harbour/flood-dead']);
  });

  it('is as sure as its signals add up to', () => {
    const [first] = lookup.weigh('how many workers were wounded in the blaze').ranked as readonly Confident[];
    const sum = contributions(first?.signals as NonNullable<Confident['signals']>, WEIGHTS).reduce((all, [, amount]) => all + amount, WEIGHTS.bias);
    expect(first?.confidence).toBeCloseTo(1 / (1 + Math.exp(-sum)), 9);
    expect(lookup.explain('how many workers were wounded in the blaze')).toMatch(/confidence 0\.\d\d: \w+ [+-]\d\.\d\d/);
  });
});
