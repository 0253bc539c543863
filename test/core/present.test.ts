/** The words of a reply: how accounts relate, who speaks, what is marked, in both languages. */
import { describe, expect, it } from 'vitest';
import { answerFact, answerText } from '../../src/core/answering.ts';
import type { Lang } from '../../src/core/answer.ts';
import { createLookup } from '../../src/core/lookup/lookup.ts';
import { present } from '../../src/core/present.ts';
import { type Reply, toPlainText } from '../../src/core/reply.ts';
import { factOf, harbour } from '../harbour.ts';

function reply(line: string, locale: Lang = 'en'): Reply {
  const { answer, command, self, help } = answerText(harbour(), line, locale);
  return present(harbour(), answer, { ...(command ? { command } : {}), ...(self ? { self } : {}), ...(help ? { help } : {}) });
}

function fact(id: string, lang: Lang = 'en'): Reply {
  const answered = answerFact(harbour(), `harbour/${id}`, lang);
  if (!answered) throw new Error(`no fact ${id}`);
  return present(harbour(), answered.answer);
}

function summary(id: string, lang: Lang = 'en'): string | undefined {
  return fact(id, lang).parts.find((part) => part.kind === 'summary')?.text;
}

function texts(from: Reply, kind: string): string[] {
  return from.parts.filter((part) => part.kind === kind).map((part) => part.text);
}

describe('the summary line', () => {
  it.each([
    ['two numbers', 'injured', '2 or 3: accounts differ; 3 of 4 documents give a number'],
    ['documents that agree and name no origin are never called independent', 'dead', '0: 2 documents say so; 2 of 4 documents give a number'],
    ['echoes of one origin', 'warehouse-owner', 'Acme Shipping: 2 documents, 1 origin (Newswire)'],
    ['a correction', 'engines', '4: corrected by the same speaker, who first gave 5; 1 of 4 documents gives a number'],
    ['a denial, with its speaker', 'arson', 'yes: contested; denied by Acme Shipping'],
    ['a refuted account', 'sabotage-picture', 'no: contested; an account is shown to be false'],
    ['accounts that may both hold', 'smoke-colour', 'black or white: accounts differ, and may both hold; 2 of 4 documents give an answer'],
    ['a date', 'fire-date', '1 May 2020: 4 documents say so'],
    ['one document', 'who-is-mayor', '1 document (The Weekly)'],
    ['one document that quotes somebody', 'mayor-reaction', '1 document, 1 origin (Ann Lee)'],
  ])('%s', (_, id, expected) => {
    expect(summary(id)).toBe(expected);
  });

  it('stands in Arabic with the same numbers', () => {
    expect(summary('injured', 'ar')).toBe('2 أو 3: الروايات مختلفة؛ 3 من أصل 4 وثائق تذكر رقما');
    expect(summary('arson', 'ar')).toContain('محل نزاع؛ نفي من');
  });
});

describe('a statement', () => {
  it('is never parted from who denies it', () => {
    expect(texts(fact('arson'), 'statement')).toEqual([
      'Town Council (suspects): The council believes that Acme Shipping did it.',
      'Acme Shipping (denies): Acme Shipping says that it had nothing to do with it.',
      'Gazette (cannot confirm): The cause is given as unknown.',
    ]);
  });

  it('carries the document’s own words for its speaker', () => {
    expect(texts(fact('injured'), 'statement')[1]).toBe('Omar Haddad (“a senior officer”): Three people were hurt.');
  });

  it('is marked when it was withdrawn or shown to be false', () => {
    expect(texts(fact('engines'), 'statement')[1]).toMatch(/^\[corrected later\] Fire Brigade: /);
    expect(texts(fact('sabotage-picture'), 'statement')[0]).toMatch(/^\[shown to be false\] /);
  });

  it('has a source for each citation, with passage, paragraph and relayed agency', () => {
    const [, three] = fact('injured').parts.filter((part) => part.kind === 'statement');
    expect(three).toMatchObject({ refs: [{ source: 'weekly', label: 'The Weekly, paragraph 1, via Newswire', quote: 'three people were hurt' }] });
    const [two] = fact('injured').parts.filter((part) => part.kind === 'statement');
    expect(two).toMatchObject({ refs: [{ url: 'https://daily.example/2020/harbour-burns#:~:text=two%20people%20were%20injured' }, { source: 'port-blog' }] });
  });

  it('stands between direction marks in Arabic, its speaker by the Arabic name', () => {
    expect(texts(fact('injured', 'ar'), 'statement')[1]).toBe('عمر حداد («\u2068a senior officer\u2069»): \u2068Three people were hurt.\u2069');
  });
});

describe('lines around the accounts', () => {
  it('name the documents that are silent, for the main event only', () => {
    expect(texts(fact('injured'), 'line')).toEqual(['Silent on this: Gazette.']);
    expect(texts(fact('flood-dead'), 'line')).toEqual(['About another event, not the harbour fire of 1 May 2020: the flood of 2019.']);
  });

  it('fold the other documents when one is named', () => {
    expect(texts(reply('what does the weekly say about how many people were injured'), 'line')[0]).toBe('2 other documents: 2. Others give another account.');
  });

  it('end with fact id and base version', () => {
    expect(texts(fact('dead'), 'footer')).toEqual([`harbour/dead · base ${harbour().knowledge.version}`]);
  });
});

describe('the other outcomes', () => {
  it('an unknown names the word that is not covered and offers the nearest as no more than that', () => {
    const unknown = reply('how tall was the mayor');
    expect(unknown.title).toBe('Not in the base');
    expect(texts(unknown, 'line').join('\n')).toMatch(/Nothing in the base covers “tall”.\nNearest questions that it does answer:\n• /);
    expect(unknown.related.length).toBeGreaterThan(0);
    expect(unknown.self).toBeUndefined();
  });

  it('a silent document is named, and the others follow', () => {
    const silent = reply('/source key:gazette topic:smoke');
    expect(silent.title).toBe('Gazette says nothing on this');
    expect(texts(silent, 'line')[0]).toBe('Other documents do:');
  });

  it('a value that nothing matches lists those that are', () => {
    const lines = texts(reply('/reactions from:Brazil'), 'line');
    expect(lines).toEqual(['Nothing in the base fits from: “Brazil”.', 'Values that are there: Ann Lee, Jan Kos, Omar Haddad.']);
  });

  it('help says what there is, from which documents, and what happens when it does not know', () => {
    const help = reply('/help');
    expect(help).toMatchObject({ outcome: 'help', alwaysPrivate: true });
    const text = toPlainText(help);
    for (const word of ['/casualties', '/ask', 'The Daily (daily)', 'Gazette (gazette)', 'I never guess']) expect(text).toContain(word);
  });

  it('help on a command names its options and values', () => {
    expect(toPlainText(reply('/casualties help'))).toContain('who: Whom it is about (all, dead, workers)');
  });

  it('a command that does not exist is met with those that do', () => {
    expect(toPlainText(reply('/nosuch'))).toMatch(/There is no command “\/nosuch”.[\s\S]*\/casualties/);
  });

  it('long lists are for the asker alone', () => {
    expect([reply('/disputes').alwaysPrivate, reply('/sources').alwaysPrivate, reply('/casualties').alwaysPrivate]).toEqual([true, true, false]);
  });

  it('every outcome has a title and text in Arabic too', () => {
    for (const line of ['/help', '/casualties', '/disputes', '/sources', '/source daily', '/reactions from:Brazil', '/timeline', '/person Ann Lee', '/nosuch', 'زيبرا', '/casualties help', '/person']) {
      const arabic = reply(line, 'ar');
      expect(arabic.lang, line).toBe('ar');
      expect(toPlainText(arabic), line).toMatch(/\p{Script=Arabic}/u);
    }
  });
});

it('an answer names its subject where several are loaded', () => {
  const [subject] = harbour().knowledge.subjects;
  if (!subject) throw new Error('the fixture has a subject');
  const other = { ...subject, id: 'other', title: 'Another fire', facts: [factOf(harbour(), 'injured')].map((each) => ({ ...each, id: `other/${each.id.split('/')[1]}`, subject: 'other', question: 'How many horses were injured in the barn?' })) };
  const knowledge = { subjects: [subject, other], version: 'two' };
  const base = { ...harbour(), knowledge, lookup: createLookup(knowledge) };
  const answered = answerFact(base, 'other/injured', 'en');
  if (!answered) throw new Error('the second subject has the fact');
  expect(texts(present(base, answered.answer), 'line')[0]).toBe('Subject: Another fire.');
});

it('a list never ends with a heading', () => {
  for (const line of ['/disputes', '/timeline', '/source daily', '/sources']) {
    const { parts } = reply(line);
    expect(parts.some((part, at) => part.kind === 'heading' && (parts[at + 1] === undefined || parts[at + 1]?.kind === 'footer')), line).toBe(false);
  }
});
