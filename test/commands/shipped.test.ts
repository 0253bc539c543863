/** The shipped commands on the shipped base: each shows what it is there for, and says an honest no to what is not. */
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/commands/load.ts';
import { answerText } from '../../src/core/answering.ts';
import type { Answer } from '../../src/core/answer.ts';
import type { Base } from '../../src/core/base.ts';
import { createLookup } from '../../src/core/lookup/lookup.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

function load(): Base {
  const loaded = loadKnowledge('knowledge');
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const commands = loadCommands('commands', loaded.knowledge);
  if (!commands.ok) throw new Error(commands.problems.map(formatProblem).join('\n'));
  return { knowledge: loaded.knowledge, commands: commands.commands, lookup: createLookup(loaded.knowledge) };
}

const base = load();
const ask = (line: string): Answer => answerText(base, line).answer;

interface Shown {
  readonly source: string;
  readonly paragraph: number;
  readonly speaker: string;
  readonly text: string;
}

/** Every statement that stands open, once per citation. */
function shown(line: string): Shown[] {
  return ask(line).facts.flatMap(({ statements }) =>
    statements.flatMap((statement) =>
      statement.citations.map(({ source, paragraph }) => ({ source, paragraph, speaker: `${statement.stance} ${statement.speaker.join(' ')}`, text: statement.text })),
    ),
  );
}

/** `the-hill 12: six`: a statement that cites the paragraph and matches the pattern, in its text or its speaker and stance. */
function missing(line: string, wanted: readonly string[]): string[] {
  const found = shown(line);
  return wanted.filter((each) => {
    const [, source = '', paragraph = '', pattern = ''] = /^([\w-]+) (\d+)(?:: (.*))?$/.exec(each) ?? [];
    const expected = new RegExp(pattern, 'i');
    return !found.some((one) => one.source === source && one.paragraph === Number(paragraph) && (expected.test(one.text) || expected.test(one.speaker)));
  });
}

describe('what each command shows', () => {
  it.each([
    ['/who-blamed', ['cep 1: claim', 'the-hill 10: claim', 'wikipedia 13: claim', 'statecraft 8: claim', 'wikipedia 10: unknown', 'wikipedia 12: accused', 'wikipedia 13: consensus', 'statecraft 8: suspected', 'cep 1: Asaib|AAH', 'the-hill 6: Asaib', 'the-hill 6: confirm', 'cep 1: denie[ds]', 'wikipedia 14: Farman']],
    ['/who-blamed group:Iran', ['cep 1: came from Iran', 'the-hill 7: aware|knew|beforehand', 'the-hill 7: not called for', 'wikipedia 23: doubt', 'cep 1: denied', 'cep 1: Monday|8 November', 'the-hill 8: Sunday|7 November']],
    ['/who-blamed group:unknown', ['wikipedia 10: unknown', 'cep 1: claim']],
    ['/denials', ['cep 1: denies', 'statecraft 18: wast', 'al-monitor 19: los', 'the-hill 10: comment', 'wikipedia 29: inside job', 'wikipedia 30: fabricated']],
    ['/casualties who:guards', ['the-hill 12: six', 'wikipedia 9: six', 'statecraft 9: seven', 'al-monitor 7: several', 'wikipedia 13: several']],
    ['/casualties who:pm', ['the-hill 12: not injured', 'statecraft 9: unharmed', 'statecraft 14: fine', 'al-monitor 4: not been harmed|not harmed', 'al-monitor 5: left wrist']],
    ['/casualties', ['wikipedia 8: nobody|no deaths', 'the-hill 12: six', 'al-monitor 5: wrist']],
    ['/casualties who:protesters', ['wikipedia 16: one', 'al-monitor 12', 'statecraft 16', 'cep 3']],
    ['/weapons aspect:count', ['the-hill 4: three', 'the-hill 11: three', 'al-monitor 4: three', 'statecraft 11: two']],
    ['/weapons aspect:intercepted', ['the-hill 11: two', 'al-monitor 4: all of the three', 'wikipedia 13: two']],
    ['/weapons aspect:type', ['the-hill 16: quadcopter', 'wikipedia 20: quadcopter']],
    ['/weapons aspect:payload', ['the-hill 16: one', 'statecraft 13: two rockets']],
    ['/weapons aspect:origin', ['cep 1: Iran', 'the-hill 17: Iran', 'wikipedia 18: Iran', 'wikipedia 35: French|false|fake|hoax']],
    ['/damage', ['statecraft 13: stair', 'wikipedia 19: garage', 'al-monitor 7: image|photo', 'statecraft 13: unexploded|blown up|munition', 'wikipedia 19: explosion', 'wikipedia 19: gunfire']],
    ['/motive', ['wikipedia 11: unknown', 'wikipedia 11: coup', 'the-hill 4: election|result', 'the-hill 5: violence', 'wikipedia 13: clash|protest', 'wikipedia 21: Malik', 'wikipedia 22: Abdulrazaq', 'wikipedia 24: Jaur', 'al-monitor 8: coup']],
    ['/timeline', ['al-monitor 10: election', 'wikipedia 16', 'statecraft 16: 5 November|Friday', 'al-monitor 9: 6 November', 'wikipedia 17: day before|warned', 'al-monitor 3', 'statecraft 14', 'statecraft 16', 'statecraft 21|', 'the-hill 13', 'the-hill 8', 'cep 1: Monday|8 November', 'the-hill 4: Monday|8 November', 'wikipedia 14: 8 November', 'wikipedia 18: 8 November', 'wikipedia 27: week']],
    ['/reactions', ['statecraft 14', 'statecraft 15', 'al-monitor 6', 'al-monitor 25: Sali', 'wikipedia 25: Sali', 'al-monitor 22: Sadr', 'al-monitor 23: Sadr', 'wikipedia 26: Sadr', 'wikipedia 28: Hakim', 'wikipedia 28: Abadi', 'wikipedia 31: Sako', 'wikipedia 32: Barzani', 'the-hill 19: Biden', 'al-monitor 26: Price', 'statecraft 20: Price', 'statecraft 20: Blinken', 'al-monitor 28: Iran', 'statecraft 19: Khatibzadeh', 'al-monitor 27: Egypt', 'al-monitor 27: Saudi', 'statecraft 21: United Nations|UN', 'statecraft 21: European', 'statecraft 21: Gulf', 'statecraft 21: Islamic Cooperation', 'statecraft 21: India', 'statecraft 21: Turkey']],
    ['/conspiracies claim:inside-job', ['wikipedia 29: inside job', 'al-monitor 19: orchestrated']],
    ['/conspiracies claim:fabricated', ['wikipedia 30: fabricated']],
    ['/conspiracies claim:air-defence', ['wikipedia 34']],
    ['/conspiracies claim:false-flag', ['wikipedia 35: French', 'wikipedia 35: MC-12W']],
    ['/elections', ['cep 2: 14', 'cep 2: 48', 'al-monitor 2: dozens', 'al-monitor 22: Sadr', 'wikipedia 16: Sadr', 'wikipedia 36: Sadr']],
    ['/elections topic:fraud', ['cep 2', 'the-hill 14', 'al-monitor 11', 'wikipedia 16', 'statecraft 16']],
    ['/clashes', ['al-monitor 11: sit-in|week', 'wikipedia 16: storm', 'wikipedia 16: stone', 'wikipedia 16: tear gas', 'statecraft 16', 'al-monitor 12', 'cep 3']],
    ['/disputes topic:drones', ['statecraft 11: two', 'statecraft 11: three', 'the-hill 11: three']],
  ])('%s', (line, wanted) => {
    expect(missing(line, wanted.filter((each) => !each.endsWith('|')))).toEqual([]);
  });

  it('/background reaches every background paragraph', () => {
    const cited = new Set(shown('/background').map(({ source, paragraph }) => `${source} ${paragraph}`));
    const furniture = new Set(base.knowledge.subjects[0]?.sources.find(({ key }) => key === 'wikipedia')?.furniture.map(({ paragraph }) => paragraph));
    const wanted = Array.from({ length: 20 }, (_, at) => at + 36).filter((paragraph) => !furniture.has(paragraph) && paragraph !== 51).map((paragraph) => `wikipedia ${paragraph}`);
    for (const paragraph of [...wanted, 'cep 4', 'al-monitor 17', 'al-monitor 18', 'wikipedia 43', 'al-monitor 15']) expect(cited, paragraph).toContain(paragraph);
  });

  it('/sources lists the five documents', () => {
    expect(ask('/sources').sources.map(({ source }) => source.key)).toEqual(['cep', 'the-hill', 'al-monitor', 'wikipedia', 'statecraft']);
  });

  it('/source shows nothing but statements of its document', () => {
    for (const key of ['cep', 'the-hill', 'al-monitor', 'wikipedia', 'statecraft']) {
      for (const { statements } of ask(`/source ${key}`).facts) for (const statement of statements) expect(statement.citations.map(({ source }) => source)).toContain(key);
    }
  });
});

describe('names', () => {
  it.each([
    ['/person', ['Kadhimi', 'Kazemi', 'Kadhimy', 'الكاظمي'], 'kadhimi'],
    ['/person', ['Khazali', 'Khazaali', 'الخزعلي'], 'qais-khazali'],
    ['/person', ['Ghaani', 'Qaani', 'Ismail Ghaani'], 'esmail-qaani'],
    ['/person', ['Salih', 'Saleh', 'Barham Saleh'], 'barham-salih'],
    ['/person', ['Musleh', 'Muslih'], 'qassim-musleh'],
    ['/person', ['Moqtada', 'Muqtada al-Sadr', 'Sadr'], 'muqtada-al-sadr'],
    ['/group', ['KH', "Kata'ib Hezbollah", 'Kataeb Hezbollah'], 'kataib-hezbollah'],
    ['/group', ['AAH', 'AAQ', 'Asaib al-Haq', "Asa'ib Ahl al-Haq"], 'asaib-ahl-al-haq'],
    ['/group', ['PMF', 'PMU', 'Popular Mobilization Units'], 'popular-mobilization-forces'],
    ['/group', ['Peace Companies', 'Saraya al-Salam'], 'saraya-al-salam'],
    ['/group', ['Quds Force', 'Saraya Awliya al-Dam', 'Promised Day Brigade', 'Fatah', 'IRNA'], undefined],
  ])('%s %s', (command, spellings, id) => {
    for (const spelling of spellings) {
      const { answer, self } = answerText(base, `${command} ${spelling}`);
      expect(answer.outcome, spelling).toBe('answer');
      if (id && self?.do === 'command') expect(self.options['name'], spelling).toBe(id);
    }
  });
});

describe('an honest no', () => {
  it.each([
    '/reactions from:Russia', '/reactions from:Japan', '/reactions from:Israel', '/reactions from:Brazil', '/timeline date:2021-11-20', '/timeline date:1999',
    '/person name:Elon Musk', '/group name:Wagner', '/background topic:football', '/background topic:the war in Ukraine', '/disputes topic:football', '/source key:bbc', '/who-blamed group:Mossad', '/denials by:Biden',
  ])('%s', (line) => {
    const { outcome, facts, miss } = ask(line);
    expect([outcome, facts, miss?.known.length === 0]).toEqual(['unknown', [], false]);
  });
});

describe('numbers of other events', () => {
  it('never stand in an answer about the attack or its clashes', () => {
    for (const line of ['/casualties', '/casualties who:guards', '/casualties who:pm', '/weapons', '/damage', '/clashes topic:deaths', '/clashes topic:injuries']) {
      for (const { fact } of ask(line).facts) expect(['attack', 'clashes', 'context', 'election'], `${line} ${fact.id}`).toContain(fact.event);
    }
  });

  it('come with the event they belong to', () => {
    for (const { fact } of ask('/background topic:Erbil').facts) expect(fact.event).not.toBe('attack');
  });
});

it('every example of every command answers', () => {
  for (const command of base.commands) for (const example of command.examples) expect(['answer', 'help'], example).toContain(ask(example).outcome);
});

it('every value a command offers answers', () => {
  for (const command of base.commands) {
    for (const option of command.options) {
      for (const { value, select } of option.choices) if (select.length > 0) expect(ask(`/${command.name} ${option.name}:${value}`).outcome, `/${command.name} ${option.name}:${value}`).toBe('answer');
    }
  }
});
