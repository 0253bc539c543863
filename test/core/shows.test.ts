/** What each show makes of a command with its options, on the harbour base. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/core/answering.ts';
import type { Answer } from '../../src/core/answer.ts';
import { factOf, harbour, harbourWith } from '../harbour.ts';

function ask(line: string): Answer {
  return answerText(harbour(), line).answer;
}

/** `dead[1]`: the fact with how many statements stand open. */
function shown(line: string): string[] {
  return ask(line).facts.map(({ fact, statements }) => `${fact.id.split('/')[1]}[${statements.length}]`);
}

describe('facts by filter', () => {
  it.each([
    ['a command without options shows all it selects', '/casualties', ['injured[2]', 'dead[1]']],
    ['a choice that selects everything', '/casualties who:all', ['injured[2]', 'dead[1]']],
    ['a tag', '/casualties who:dead', ['dead[1]']],
    ['an alias of a choice', '/casualties killed', ['dead[1]']],
    ['a slip in a choice', '/casualties who:wokers', ['injured[2]']],
    ['a choice that selects by something else than its option', '/blame group:nobody', ['sabotage-picture[2]']],
    ['an entity by any alias', '/blame group:ACME Lines', ['arson[3]']],
    ['a speaker, with others folded', '/reactions from:fire chief', ['help-offered[1]']],
    ['a speaker that is part of what is asked for', '/reactions from:Republic of Freeland', ['help-offered[1]']],
    ['a fact about the speaker alone stays whole', '/reactions from:Ann Lee', ['mayor-reaction[1]']],
    ['a role', '/views view:analysts', ['cause-view[1]']],
    ['a selection of several lists', '/background', ['flood-dead[1]', 'who-is-mayor[1]', 'acme-what[1]']],
    ['a topic by event', '/background topic:the flood', ['flood-dead[1]']],
    ['a topic by entity', '/background topic:Acme', ['acme-what[1]']],
    ['a topic in words that only the lookup understands', '/background topic:flood death toll', ['flood-dead[1]']],
  ])('%s', (_, line, expected) => {
    expect(shown(line)).toEqual(expected);
  });

  it('folds the statements that a filter leaves out', () => {
    expect(ask('/reactions from:Omar Haddad').facts[0]?.folded.map(({ id }) => id)).toEqual(['minister']);
  });

  it('keeps numbers of another event out', () => {
    expect(JSON.stringify(ask('/casualties who:dead').facts.map(({ statements }) => statements))).not.toContain('13');
  });
});

describe('an option value that nothing matches', () => {
  it.each([
    ['a country nobody names', '/reactions from:Brazil', 'from', 'Brazil'],
    ['an entity of the base that said nothing', '/reactions from:Acme', 'from', 'Acme'],
    ['a value outside a closed list', '/casualties who:fish', 'who', 'fish'],
    ['a day on which nothing happened', '/timeline date:2020-04-30', 'date', '2020-04-30'],
    ['words that are no day', '/timeline date:yesterday', 'date', 'yesterday'],
    ['an unknown document', '/source key:bbc', 'key', 'bbc'],
    ['an unknown person', '/person name:Elon Musk', 'name', 'Elon Musk'],
    ['an unknown topic', '/background topic:football', 'topic', 'football'],
    ['a required value left out', '/person', 'name', ''],
  ])('%s gets an honest no, with the values that are there', (_, line, option, given) => {
    const { outcome, miss, facts } = ask(line);
    expect({ outcome, facts, option: miss?.option, given: miss?.given }).toEqual({ outcome: 'unknown', facts: [], option, given });
  });

  it('names values of this very option', () => {
    expect(ask('/reactions from:Brazil').miss?.known).toEqual(['Ann Lee', 'Jan Kos', 'Omar Haddad']);
    expect(ask('/casualties who:fish').miss?.known).toEqual(['everyone', 'dead', 'workers']);
  });

  it('looks no further than the option says: a backwards span holds nothing', () => {
    expect(ask('/timeline from:2020-05-02 to:2020-05-01').outcome).toBe('unknown');
  });
});

describe('timeline', () => {
  it.each([
    ['without a date: its own events, in order of time', '/timeline', ['fire-date[1]', 'mayor-reaction[1]']],
    ['a day', '/timeline date:1 May 2020', ['fire-date[1]']],
    ['a day of another event', '/timeline date:2019-03-03', ['flood-dead[1]']],
    ['a day that only other facts date', '/timeline date:2020-05', ['fire-date[1]', 'mayor-reaction[1]']],
    ['a span', '/timeline from:2019-01-01 to:2020-05-01', ['flood-dead[1]', 'fire-date[1]']],
    ['a span open at its end', '/timeline from:2020-05-02', ['mayor-reaction[1]']],
  ])('%s', (_, line, expected) => {
    expect(shown(line)).toEqual(expected);
  });

  it('carries the time of each fact', () => {
    expect(ask('/timeline').facts.map(({ when }) => when?.from)).toEqual(['2020-05-01', '2020-05-02']);
  });
});

describe('entity', () => {
  it('tells who somebody is first, then what they are part of, then what they said', () => {
    expect(shown('/person name:Anne Lee')).toEqual(['who-is-mayor[1]', 'mayor-reaction[1]']);
  });

  it('shows of a fact about others only what the person said', () => {
    expect(shown('/person name:Jan Kos')).toEqual(['help-offered[1]']);
  });

  it('answers for an entity of another kind too, since the base knows it', () => {
    expect(shown('/person name:Acme')).toContain('acme-what[1]');
  });
});

describe('source', () => {
  it('shows the document’s own statements in its own order', () => {
    expect(shown('/source daily').slice(0, 4)).toEqual(['injured[1]', 'dead[1]', 'fire-date[1]', 'arson[1]']);
  });

  it('is silent where only others speak of the topic, and shows them', () => {
    const answer = ask('/source key:gazette topic:smoke');
    expect([answer.outcome, answer.named]).toEqual(['silent', ['gazette']]);
    expect(answer.facts.map(({ fact }) => fact.id)).toEqual(['harbour/smoke-colour']);
  });

  it('lists every document with what it alone says', () => {
    const { sources, facts } = ask('/sources');
    expect(facts).toEqual([]);
    expect(sources.map(({ source, alone }) => `${source.key} ${alone.length}`)).toEqual(['daily 2', 'weekly 1', 'port-blog 2', 'gazette 1']);
  });
});

describe('disagreements', () => {
  it('shows every disputed fact, by topic', () => {
    expect(ask('/disputes').facts.map(({ fact, group }) => `${fact.id.split('/')[1]}: ${group ?? '-'}`)).toEqual([
      'injured: Dead and injured',
      'arson: Who is accused',
      'sabotage-picture: Who is accused',
      'cause-view: Why it happened',
      'engines: -',
      'smoke-colour: -',
    ]);
  });

  it('tells a correction by the same authority newest last', () => {
    const engines = ask('/disputes topic:engines').facts[0];
    expect(engines?.statements.map(({ id }) => id)).toEqual(['five', 'four']);
  });
});

describe('what can be shown again', () => {
  it.each([
    ['options as ids', '/reactions from:Minister Kos', { do: 'command', command: 'reactions', options: { from: 'minister' } }],
    ['a topic by what it resolved to', '/background topic:the flood', { do: 'command', command: 'background', options: { topic: 'flood' } }],
    ['a date in ISO form', '/timeline date:1 May 2020', { do: 'command', command: 'timeline', options: { date: '2020-05-01' } }],
    ['free words by the facts they led to', '/background topic:flood death toll', { do: 'fact', fact: 'harbour/flood-dead' }],
    ['a lookup by its fact', '/ask how many people died in the harbour fire', { do: 'fact', fact: 'harbour/dead' }],
    ['an unknown by nothing', '/reactions from:Brazil', undefined],
  ])('%s', (_, line, expected) => {
    expect(answerText(harbour(), line).self).toEqual(expected);
  });

  it('is the same answer when asked for by ids', () => {
    for (const line of ['/reactions from:Minister Kos', '/background topic:the flood', '/source weekly', '/person name:Ann Li']) {
      const { answer, self } = answerText(harbour(), line);
      if (self?.do !== 'command') throw new Error('a command is shown again as a command');
      const again = answerText(harbour(), `/${self.command} ${Object.entries(self.options).map(([name, value]) => `${name}:${value}`).join(' ')}`);
      expect(again.answer.facts).toEqual(answer.facts);
    }
  });
});

describe('answerText', () => {
  it('says that there is no such command', () => {
    expect(answerText(harbour(), '/nosuch thing')).toMatchObject({ help: 'no-such-command', answer: { outcome: 'unknown' } });
  });

  it('takes a command by its localised name, in any case', () => {
    expect(answerText(harbour(), '/الضحايا').command?.name).toBe('casualties');
    expect(answerText(harbour(), '/CASUALTIES').command?.name).toBe('casualties');
  });

  it('gives help on a command', () => {
    expect(answerText(harbour(), '/casualties help')).toMatchObject({ help: 'command', answer: { outcome: 'help' } });
  });

  it('answers in the language of the words, else of the client', () => {
    expect(answerText(harbour(), '/casualties', 'ar').answer.lang).toBe('ar');
    expect(answerText(harbour(), '/reactions from:عمر حداد').answer.lang).toBe('ar');
  });

  it('shows the very fact whose id a completion gave', () => {
    expect(shown('/ask question:harbour/dead')).toEqual(['dead[1]']);
  });

  it('says which words a command without options had no use for', () => {
    expect(ask('/sources please').notes).toEqual([{ kind: 'unused', text: 'please' }]);
  });

  it('takes out control characters and marks that turn text around', () => {
    expect(ask('/reactions from:Bra\u0007\u001b[2Jzil\u202e').miss?.given).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

it('does not mind a fact that is gone from the base', () => {
  const base = harbourWith((facts) => facts.filter((fact) => fact !== factOf(harbour(), 'dead')));
  expect(answerText(base, '/casualties').answer.facts).toHaveLength(1);
});
