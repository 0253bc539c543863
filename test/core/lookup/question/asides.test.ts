/** Asides of chat messages, and what must not be taken for one. */
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/core/lookup/lookup.ts';
import { withoutAsides } from '../../../../src/core/lookup/question/asides.ts';
import { phrasedHarbour } from '../phrased-base.ts';

describe('asides', () => {
  it.each([
    ['an excuse', 'sorry to bother you, quick one for our quiz: how many guards were hurt?', 'how many guards were hurt?'],
    ['a deadline', 'PLS HELP deadline in 10 min!! which party won in 2018', 'which party won in 2018'],
    ['who else wonders', 'my mate swears it was staged. who says so', 'who says so'],
    ['somebody asked for help, not for a fact', 'can anyone help me out? who was hurt in the fire?', 'who was hurt in the fire?'],
    ['a wish behind the question', 'who was hurt in the fire - thanks in advance', 'who was hurt in the fire'],
  ])('%s is left out', (_, text, rest) => {
    expect(withoutAsides(text, () => false)).toBe(rest);
  });

  it.each([
    ['a part that narrows the question', 'in the harbour, how many guards were hurt?'],
    ['another event', 'the fire in Lisbon, who started it'],
    ['a question with a polite word', 'which country offered help, and how much?'],
    ['a message of nothing else', 'hello all, hope you are well'],
    ['a single sentence', 'please say who was hurt'],
  ])('%s stays', (_, text) => {
    expect(withoutAsides(text, () => false)).toBeUndefined();
  });

  it('do not keep a question from its answer, and the answer is that of the question', () => {
    const { ask } = createLookup(phrasedHarbour().knowledge);
    const { outcome, facts } = ask('hiya folks, my editor wants copy by noon: how many workers were wounded in the blaze?');
    expect([outcome, facts[0]?.fact.id]).toEqual(['answer', 'harbour/injured']);
    expect(ask('thanks in advance, quick one for our quiz: how many workers were wounded in the blaze?').facts[0]?.fact.id).toBe('harbour/injured');
    expect(ask('how many workers were wounded in the blaze? need it for our quiz').facts[0]?.fact.id).toBe('harbour/injured');
    expect(ask('hiya folks, my editor wants copy by noon: how many pilots were wounded in the blaze?').outcome).toBe('unknown');
  });

  it('are none where they name what the question is about', () => {
    const text = 'we are writing about the flood, how many people died?';
    expect(withoutAsides(text, (part) => part.includes('flood'))).toBeUndefined();
    expect(createLookup(phrasedHarbour().knowledge).ask('we are writing about the flood of 2014, how many workers were killed?').outcome).toBe('unknown');
  });
});
