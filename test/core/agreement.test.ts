/** Agreement: derived from stance, value, status and origin. The first rows are the examples of the design. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgreementKind, agreementOf, originsOf, reportingOf } from '../../src/core/agreement.ts';
import type { Citation, Fact, Source, Stance, Statement, Status, Subject, Value } from '../../src/core/model.ts';

type Given = Partial<Omit<Statement, 'citations'>> & { readonly from?: readonly (string | [source: string, via: string])[] };

/** `from` names the documents; `['the-hill', 'reuters']` is the-hill relaying reuters. */
function statement({ from = ['the-hill'], ...given }: Given, index = 0): Statement {
  const citations = from.map((each): Citation => {
    const [source, via] = typeof each === 'string' ? [each] : each;
    return { source, paragraph: 1, quote: 'three words here', ...(via === undefined ? {} : { via }) };
  });
  return { id: `s${index}`, text: 'Text.', speaker: [], stance: 'says', status: { kind: 'current' }, ...given, citations };
}

function fact(statements: readonly Given[], given: Partial<Fact> = {}): Fact {
  return {
    id: 'demo/fact', subject: 'demo', question: 'What?', aliases: [], phrasings: '', untold: '', asks: 'what', about: [], tags: [], event: 'attack', difference: [], seeAlso: [],
    ...given,
    statements: statements.map(statement),
  };
}

const six: Value = { kind: 'number', number: 6 };
const seven: Value = { kind: 'number', number: 7 };
const yes: Value = { kind: 'truth', truth: true };
const no: Value = { kind: 'truth', truth: false };
const kh: Value = { kind: 'entities', entities: ['kh'], any: false };
const both: Value = { kind: 'entities', entities: ['aah', 'kh'], any: false };
const aah: Value = { kind: 'entities', entities: ['aah'], any: false };
const over100: Value = { kind: 'range', min: 101 };
const refuted: Status = { kind: 'refuted', by: 's1' };
const superseded: Status = { kind: 'superseded', by: 's1' };

const GUARDS: readonly Given[] = [
  { value: six, from: ['the-hill', 'wikipedia'] },
  { value: seven, speaker: ['iraqi-military'], from: ['statecraft'] },
  { from: ['al-monitor', 'wikipedia'] },
];

describe('agreementOf', () => {
  it.each<[string, readonly Given[], AgreementKind]>([
    ['guards injured: six, seven, several', GUARDS, 'differs'],
    ['one who cannot confirm does not contest', [{ value: yes, speaker: ['officials'], from: [['the-hill', 'reuters']] }, { value: yes, stance: 'undetermined', speaker: ['militia-sources'], from: [['the-hill', 'reuters']] }], 'one-origin'],
    ['a denial of what another says', [{ value: kh, speaker: ['officials'] }, { value: kh, stance: 'denies', speaker: ['kh'] }], 'contested'],
    ['a doubt of what another suspects', [{ value: kh, stance: 'suspects' }, { value: kh, stance: 'doubts', speaker: ['analysts'] }], 'contested'],
    ['a denial of one of the two who are accused', [{ value: both }, { value: kh, stance: 'denies', speaker: ['kh'] }], 'contested'],
    ['a denial of what nobody says', [{ value: aah }, { value: kh, stance: 'denies', speaker: ['kh'] }], 'one-origin'],
    ['a denial alone is no finding and no dispute', [{ value: kh, stance: 'denies', speaker: ['kh'] }], 'one-origin'],
    ['a denial of nothing in particular', [{ value: kh }, { stance: 'denies', speaker: ['kh'] }], 'one-origin'],
    ['a denial of an open range that a number falls in', [{ value: { kind: 'number', number: 125 } }, { value: over100, stance: 'denies', speaker: ['ministry'] }], 'contested'],
    ['a denial that was withdrawn', [{ value: kh, stance: 'denies', speaker: ['kh'], status: superseded }, { value: kh, speaker: ['kh'] }], 'superseded'],
    ['two values of one document', [{ value: six }, { value: seven }], 'differs'],
    ['two values of one origin', [{ value: six, from: [['a', 'reuters']] }, { value: seven, from: [['b', 'reuters']] }], 'differs'],
    ['bounds that overlap', [{ value: over100 }, { value: { kind: 'number', number: 125 } }], 'differs'],
    ['one suspects what another says', [{ value: kh, stance: 'suspects' }, { value: kh, from: ['cep'] }], 'agreed'],
    ['a first figure that the same speaker corrected', [{ value: seven, status: superseded }, { value: six }], 'superseded'],
    ['a corrected figure beside two that differ', [{ value: seven, status: superseded }, { value: six }, { value: { kind: 'number', number: 5 } }], 'differs'],
    ['a withdrawn figure that another still gives', [{ value: six, status: superseded }, { value: six, from: ['cep'] }], 'one-origin'],
    ['an account without value that was corrected', [{ status: superseded }, {}], 'superseded'],
    ['a value that stands only refuted', [{ value: kh, status: refuted }, { value: kh, stance: 'denies', speaker: ['lab'] }], 'contested'],
    ['a refuted value that a current one still gives', [{ value: six, status: refuted }, { value: six, from: ['cep'] }], 'one-origin'],
    ['a refuted account without value', [{ status: refuted }, {}], 'contested'],
    ['one value of two documents', [{ value: six, from: ['the-hill', 'cep'] }], 'agreed'],
    ['one value of two speakers', [{ value: six, speaker: ['a'] }, { value: six, speaker: ['b'] }], 'agreed'],
    ['two documents that relay one agency', [{ value: six, from: [['the-hill', 'reuters'], ['wikipedia', 'reuters']] }], 'one-origin'],
    ['two documents that name one speaker', [{ value: six, speaker: ['iraqi-military'], from: ['the-hill', 'cep'] }], 'one-origin'],
    ['one document', [{ value: six }], 'one-origin'],
    ['no value makes nothing agree with a value', [{ value: six }, { from: ['al-monitor', 'cep'] }], 'one-origin'],
    ['accounts without values that two documents tell', [{ from: ['the-hill', 'cep'] }, {}], 'agreed'],
    ['accounts without values, each of one document', [{ from: ['the-hill'] }, { from: ['cep'] }], 'one-origin'],
  ])('%s', (_reason, statements, kind) => {
    const agreement = agreementOf(fact(statements));
    expect(agreement.kind).toBe(kind);
    expect(agreement.disputed).toBe(['contested', 'differs', 'superseded'].includes(kind));
  });

  it('a yes-no fact with both answers is contested, another question with both differs', () => {
    const given = [{ value: yes }, { value: no }];
    expect(agreementOf(fact(given, { asks: 'yes-no' })).kind).toBe('contested');
    expect(agreementOf(fact(given)).kind).toBe('differs');
  });

  it('a denial does not count as the answer no', () => {
    const given: Given[] = [{ value: yes, stance: 'denies', speaker: ['kh'] }, { value: no }];
    expect(agreementOf(fact(given, { asks: 'yes-no' })).kind).toBe('one-origin');
  });

  it('lists each value with its statements, documents and origins', () => {
    expect(agreementOf(fact(GUARDS)).accounts).toEqual([
      { value: six, statements: ['s0'], documents: ['the-hill', 'wikipedia'], origins: [{ named: false, ids: ['the-hill'] }, { named: false, ids: ['wikipedia'] }] },
      { value: seven, statements: ['s1'], documents: ['statecraft'], origins: [{ named: true, ids: ['iraqi-military'] }] },
    ]);
  });

  it('leaves accounts without value out of the origins of a fact that has values', () => {
    expect(agreementOf(fact(GUARDS)).origins.flatMap((origin) => origin.ids)).toEqual(['the-hill', 'wikipedia', 'iraqi-military']);
  });

  it('takes `difference` for wording only', () => {
    const given = [{ value: six }, { value: seven }];
    expect(agreementOf(fact(given, { difference: ['complementary'] }))).toEqual(agreementOf(fact(given)));
  });
});

describe('originsOf', () => {
  it.each<[string, readonly Given[], string[][]]>([
    ['the relayed outlet before the speaker', [{ speaker: ['officials'], from: [['the-hill', 'reuters']] }], [['reuters']]],
    ['the speaker before the document', [{ speaker: ['officials'], from: ['the-hill', 'cep'] }], [['officials']]],
    ['the documents when nobody is named', [{ from: ['the-hill', 'cep'] }], [['the-hill'], ['cep']]],
    ['speakers named together', [{ speaker: ['a', 'b'] }], [['a', 'b']]],
    ['two groups that share a speaker', [{ speaker: ['a', 'b'] }, { speaker: ['b', 'c'] }], [['a', 'b', 'c']]],
    ['two speakers whom a third statement names together', [{ speaker: ['a'] }, { speaker: ['b'] }, { speaker: ['b', 'a'] }], [['a', 'b']]],
    ['a document of the base that another relays', [{ from: ['reuters', ['the-hill', 'reuters']] }], [['reuters']]],
  ])('%s', (_reason, statements, expected) => {
    expect(originsOf(statements.map(statement)).map((origin) => origin.ids)).toEqual(expected);
  });
});

const source = (key: string, read: Source['read'] = 'whole'): Source => ({
  key, title: key, publisher: key, sha256: '0'.repeat(64), paragraphs: 9, read, aliases: [], furniture: [], slips: [],
});

const SUBJECT: Subject = {
  id: 'demo', title: 'Demo', short: 'the demo', summary: '', languages: ['en'],
  events: [{ id: 'attack', title: 'the attack', aliases: [] }, { id: 'clashes', title: 'the clashes', aliases: [] }],
  sources: [source('cep'), source('the-hill'), source('al-monitor'), source('wikipedia'), source('statecraft')],
  entities: [], words: { synonyms: [], relations: [], languages: {} }, facts: [], questions: [],
};

describe('reportingOf', () => {
  it('counts 3 of 5 documents that give a number', () => {
    expect(reportingOf(fact(GUARDS), SUBJECT)).toEqual({ withValue: ['the-hill', 'wikipedia', 'statecraft'], withoutValue: ['al-monitor'], silent: ['cep'], total: 5 });
  });

  it('calls no document silent on another event', () => {
    expect(reportingOf(fact(GUARDS, { event: 'clashes' }), SUBJECT)).toMatchObject({ silent: [], total: 4 });
  });

  it('calls no document silent that was read in part', () => {
    const subject = { ...SUBJECT, sources: [source('cep', 'part'), source('the-hill')] };
    expect(reportingOf(fact([{ value: six }]), subject)).toEqual({ withValue: ['the-hill'], withoutValue: [], silent: [], total: 1 });
  });

  it('does not take a denial for a number', () => {
    expect(reportingOf(fact([{ value: six, stance: 'denies', speaker: ['kh'] }]), SUBJECT).withValue).toEqual([]);
  });
});

const anyStatement: fc.Arbitrary<Given> = fc.record({
  value: fc.constantFrom(six, seven, over100, yes, no, kh, both),
  stance: fc.constantFrom<Stance>('says', 'suspects', 'doubts', 'denies', 'undetermined', 'no-comment'),
  speaker: fc.subarray(['a', 'b']),
  status: fc.constantFrom<Status>({ kind: 'current' }, superseded, refuted),
  from: fc.uniqueArray(fc.constantFrom('cep', 'the-hill', 'wikipedia'), { minLength: 1 }),
});

describe('for any statements', () => {
  const any = fc.array(anyStatement, { minLength: 1, maxLength: 6 });

  it('the order does not change the kind', () => {
    fc.assert(
      fc.property(any, (given) => {
        expect(agreementOf(fact([...given].reverse())).kind).toBe(agreementOf(fact(given)).kind);
      }),
    );
  });

  it('what differs is never called agreed', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { kind, accounts, origins } = agreementOf(fact(given));
        if (accounts.length > 1) expect(['contested', 'differs']).toContain(kind);
        if (kind === 'agreed') expect(origins.length).toBeGreaterThan(1);
      }),
    );
  });

  it('with, without and silent sum to the total, and no document stands twice', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { withValue, withoutValue, silent, total } = reportingOf(fact(given), SUBJECT);
        const all = [...withValue, ...withoutValue, ...silent];
        expect(new Set(all).size).toBe(all.length);
        expect(total).toBe(SUBJECT.sources.length);
      }),
    );
  });
});
