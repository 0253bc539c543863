/**
 * What every platform owes to a person, whatever it looks like: one list of cases, run by each platform through a small harness.
 * A case that a platform cannot have is skipped with its reason, which is printed.
 */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Base } from '../src/core/base.ts';
import { createDesk, type SwappableDesk } from '../src/core/dispatch.ts';
import type { Desk, Logger } from '../src/core/platform.ts';
import { HOSTILE, longBase } from './contract-base.ts';
import { factOf, harbour, harbourWith } from './harbour.ts';

/** What a person got to see in answer to one thing they did. */
export interface Seen {
  /** Everything that can be read, in order, without markup: what a screen reader would say. Empty when nothing came. */
  readonly text: string;
  /** Nobody but the asker sees it. */
  readonly private: boolean;
  /** It would notify somebody: a mention that the platform acts on. */
  readonly pings: boolean;
  /** Labels of what can be pressed or picked. */
  readonly offers: readonly string[];
}

export interface Running {
  /** A direct message of one person; `user` tells people apart. */
  ask(text: string, user?: string): Promise<Seen>;
  /** Several people's messages, sent without waiting for answers. In the order of the texts. */
  together(texts: readonly string[]): Promise<readonly Seen[]>;
  /** A slash command in a channel, with its options as the platform takes them. */
  command(name: string, options: Readonly<Record<string, string>>): Promise<Seen>;
  /** Presses or picks what the last answer offered under this label. */
  press(label: string): Promise<Seen>;
  /** The next page of the last answer; undefined when it was the last. */
  more(): Promise<Seen | undefined>;
  /** From now on the platform refuses whatever is sent, or takes it again. */
  refuse(refusing: boolean): void;
  stop(): Promise<void>;
}

export const CASES = [
  'answer', 'private-message', 'public-command', 'always-private', 'choices', 'unknown', 'silent', 'help', 'arabic', 'command', 'bad-value',
  'long', 'mentions', 'markup', 'swapped', 'gone', 'fault', 'together', 'send-rejects',
] as const;
export type CaseId = (typeof CASES)[number];

export interface Harness {
  readonly name: string;
  /** Cases this platform cannot have, each with its reason. */
  readonly skips: Readonly<Partial<Record<CaseId, string>>>;
  /** Starts the platform with this desk; public answers where the platform knows the difference. */
  start(desk: Desk): Promise<Running>;
}

const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} };

function deskOn(base: Base): SwappableDesk {
  let now = 0;
  return createDesk({ base, logger: SILENT, clock: () => (now += 1000), newId: () => 'k3f9' });
}

interface Stage {
  readonly running: Running;
  readonly desk: SwappableDesk;
}

const RUNS: Readonly<Record<CaseId, (stage: Stage) => Promise<void>>> = {
  async answer({ running }) {
    const { text, offers } = await running.ask('how many people were injured in the harbour fire');
    expect(text).toContain('2 or 3: accounts differ');
    expect(inOrder(text, ['Two people were injured.', 'The Daily, paragraph 1', 'Omar Haddad', 'Three people were hurt.', 'The Weekly, paragraph 1, via Newswire'])).toBe(true);
    expect(offers).toEqual(expect.arrayContaining(['Sources']));
  },
  async 'private-message'({ running }) {
    expect((await running.ask('how many people died in the harbour fire')).private).toBe(true);
  },
  async 'public-command'({ running }) {
    expect((await running.command('casualties', {})).private).toBe(false);
  },
  async 'always-private'({ running }) {
    expect((await running.command('disputes', {})).private).toBe(true);
    expect((await running.command('help', {})).private).toBe(true);
  },
  async choices({ running }) {
    const { text, offers } = await running.ask(HOSTILE.ambiguous);
    const [first = '', second = ''] = HOSTILE.ambiguousQuestions;
    expect(text).toContain(first);
    expect(text).toContain(second);
    expect((await running.press(offers.find((label) => label.startsWith(second.slice(0, 30))) ?? '')).text).toContain('Port Blog, paragraph 7');
  },
  async unknown({ running }) {
    const { text } = await running.ask('how tall was the mayor');
    expect(text).toContain('Not in the base');
    expect(text).toContain('“tall”');
  },
  async silent({ running }) {
    expect((await running.command('source', { key: 'gazette', topic: 'smoke' })).text).toContain('Gazette says nothing on this');
  },
  async help({ running }) {
    const { text } = await running.ask('help');
    for (const word of ['/casualties', 'The Daily', 'I never guess']) expect(text).toContain(word);
  },
  async arabic({ running }) {
    const { text } = await running.ask('كم عدد الجرحى في حريق الميناء؟');
    expect(text).toContain('الروايات مختلفة');
    expect(text).toContain('Three people were hurt.');
  },
  async command({ running }) {
    const { text } = await running.command('reactions', { from: 'Republic of Freeland' });
    expect(text).toContain('Minister Jan Kos offered ships and money.');
  },
  async 'bad-value'({ running }) {
    const { text } = await running.command('reactions', { from: 'Brazil' });
    expect(text).toContain('Nothing in the base fits from: “Brazil”.');
    expect(text).toContain('Ann Lee, Jan Kos, Omar Haddad');
  },
  async long({ running }) {
    const pages = [(await running.command('background', { topic: 'marathon' })).text];
    for (let next = await running.more(); next !== undefined && pages.length < 200; next = await running.more()) pages.push(next.text);
    const whole = pages.join('\n');
    for (let at = 0; at < HOSTILE.longStatements; at++) {
      const page = pages.find((each) => each.includes(`Runner ${at} `)) ?? '';
      expect(inOrder(page, [`Runner ${at} `, `The Daily, paragraph ${at + 1}`]), `statement ${at} with its source on one page`).toBe(true);
    }
    expect(whole).not.toContain('undefined');
  },
  async mentions({ running }) {
    for (const text of ['@everyone <!channel> <!here> <@123> <@U123> <#C1> <@&5> zebra', '/reactions from:@everyone <!channel>']) {
      expect((await running.ask(text)).pings, text).toBe(false);
    }
    expect((await running.command('background', { topic: 'signboard' })).pings).toBe(false);
  },
  async markup({ running }) {
    const { text } = await running.command('background', { topic: 'signboard' });
    expect(text).toContain(HOSTILE.markup);
    const echoed = await running.command('reactions', { from: HOSTILE.typed });
    expect(echoed.text).toContain(HOSTILE.typed);
  },
  async swapped({ running, desk }) {
    await running.ask('how many people were injured in the harbour fire');
    desk.swap(harbourWith((facts) => facts));
    expect((await running.press('Sources')).text).toContain('The record changed since this answer.');
  },
  async gone({ running, desk }) {
    await running.ask('how many people were injured in the harbour fire');
    desk.swap(harbourWith((facts) => facts.filter((fact) => fact !== factOf(harbour(), 'injured'))));
    expect((await running.press('Sources')).text).toContain('This fact is no longer in the record.');
  },
  async fault({ running, desk }) {
    const fail = (): never => {
      throw new Error('out of order');
    };
    desk.swap({ ...harbour(), lookup: { ask: fail, explain: fail, entities: fail } });
    const { text } = await running.ask('how many people were injured');
    expect(text).toContain('k3f9');
    expect(text).not.toContain('out of order');
  },
  async together({ running }) {
    const [injured, dead] = await running.together(['how many people were injured in the harbour fire', 'how many people died in the harbour fire']);
    expect(injured?.text).toContain('Two people were injured.');
    expect(dead?.text).toContain('Nobody died.');
  },
  async 'send-rejects'({ running }) {
    running.refuse(true);
    await running.ask('how many people died in the harbour fire');
    running.refuse(false);
    expect((await running.ask('how many people died in the harbour fire')).text).toContain('Nobody died.');
  },
};

/** Runs every case on the platform. */
export function describePlatform({ name, skips, start }: Harness): void {
  describe(`the ${name} platform`, () => {
    for (const id of CASES) {
      const reason = skips[id];
      it.skipIf(reason !== undefined)(reason === undefined ? id : `${id} (skipped: ${reason})`, async () => {
        const desk = deskOn(longBase());
        const running = await start(desk);
        onTestFinished(() => running.stop());
        await RUNS[id]({ running, desk });
      });
    }
  });
}

/** True when the pieces stand in the text one after the other. */
function inOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
