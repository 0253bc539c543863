import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOFT, STOP } from '../../../../src/core/lookup/language/english-lexicon.ts';
import { PADDING, SHORTHAND } from '../../../../src/core/lookup/language/soft-words.ts';
import { fold } from '../../../../src/core/text/fold.ts';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const source = (name: string): string => readFileSync(new URL(`../../../../src/core/lookup/language/${name}.ts`, import.meta.url), 'utf8');
/** The words as the file lists them, before a set hides what stands twice. */
const listed = words([...source('soft-words').matchAll(/list\(`([^`]*)`\)/g)].map((match) => match[1]).join(' '));
const telling = words(/const TELLING = list\(`([^`]*)`\)/.exec(source('english-lexicon'))?.[1] ?? '');

/** Words a question about an event can turn on: padding must hold none of them. */
const INFORMATIVE = words(`
  drone guard bodyguard militia election protest minister embassy attack bomb rocket missile explosive gun rifle bullet weapon vehicle car door house garage staircase
  residence bridge border river airport hospital school mosque church capital district province village army police soldier general president spokesman judge lawyer
  doctor teacher journalist author witness suspect victim civilian father mother wife son daughter brother cousin family friend head hand arm leg wrist eye age price
  cost salary money colour size rank brand speed weight height depth religion education address job party seat vote law court prison trial charge evidence proof
  video photo tweet letter phone message rumour conspiracy motive purpose name language nickname flag anniversary yesterday tomorrow
  repair train arrest pay fund launch buy sell fly build kill injure shoot meet visit call resign marry sue hide film leak investigate negotiate deny confirm
  condemn accuse blame warn threaten claim apologise thank walk break escape survive recall discuss surprised slightly narrowly barely hardly rarely without
  twice dozen hundred daily anonymous fake forged conclude conclusion forget deliberately secretly
`).filter((word) => !telling.includes(word) && !STOP.has(word));

describe('padding words', () => {
  it('are many, and none is listed twice', () => {
    expect(listed.length).toBeGreaterThanOrEqual(900);
    expect(listed.filter((word, i) => listed.indexOf(word) !== i)).toEqual([]);
    expect(new Set(listed)).toEqual(PADDING);
  });

  it('are folded single words', () => {
    expect([...PADDING].filter((word) => fold(word) !== word || !/^[a-z0-9]+$/.test(word))).toEqual([]);
    expect([...PADDING].filter((word) => /^\d+$/.test(word))).toEqual([]);
  });

  it('repeat neither stop words nor the other soft words, and are soft', () => {
    expect(telling.length).toBeGreaterThan(100);
    expect([...PADDING].filter((word) => STOP.has(word) || telling.includes(word))).toEqual([]);
    expect([...PADDING, ...telling].filter((word) => !SOFT.has(word))).toEqual([]);
  });

  it('hold no word a question could turn on', () => {
    expect(INFORMATIVE.length).toBeGreaterThan(100);
    expect(INFORMATIVE.filter((word) => PADDING.has(word))).toEqual([]);
  });

  it('hold what chat questions are padded with', () => {
    const typed = words('asap ppl prof thread tldr technically settled wait legit homework check nutshell curiosity honest clue latest crazy weird insane freaking damn massive bloke mess chunk ton eli5 rundown summarise');
    expect(typed.filter((word) => !PADDING.has(word) && !STOP.has(word))).toEqual([]);
  });
});

describe('shorthand', () => {
  it('is folded, and stands for other folded words', () => {
    for (const [short, long] of SHORTHAND) {
      expect(short).toMatch(/^[a-z0-9]+(?:\/o?)?$/);
      expect(fold(short)).toBe(short);
      expect(long).toMatch(/^[a-z]+(?: [a-z]+)*$/);
      expect(long).not.toBe(short);
    }
  });

  it('needs one step only: nothing it stands for is shorthand itself', () => {
    expect([...SHORTHAND.values()].flatMap(words).filter((word) => SHORTHAND.has(word))).toEqual([]);
  });

  it.each([['ppl', 'people'], ['govt', 'government'], ['w/o', 'without'], ['b4', 'before'], ['dunnit', 'did it'], ['2day', 'today']])('%s is %s', (short, long) => {
    expect(SHORTHAND.get(short)).toBe(long);
  });
});
