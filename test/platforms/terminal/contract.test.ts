/** The terminal keeps the contract of all platforms. */
import type { Desk } from '../../../src/core/platform.ts';
import { describePlatform, type Running, type Seen } from '../../platform-contract.ts';
import { openScreen } from './harness.ts';

const NUMBERED = /^(\d+)\. (.*)$/gm;
const LETTERS = /^(\w): (Sources)(?: {2}(\w): (Cite))?$/m;

function seen(text: string): Seen {
  const numbered = [...text.matchAll(NUMBERED)].map((match) => match[2] ?? '');
  const letters = LETTERS.exec(text);
  return { text: text.replace(/\s+/g, ' '), private: true, pings: false, offers: [...numbered, ...(letters ? ['Sources', 'Cite'] : [])] };
}

async function start(desk: Desk): Promise<Running> {
  const screen = await openScreen(desk);
  let last = '';
  const type = async (line: string): Promise<Seen> => {
    last = await screen.type(line);
    return seen(last);
  };
  return {
    ask: (text) => type(text),
    async together(texts) {
      const answers: Promise<Seen>[] = [];
      for (const text of texts) answers.push(answers.length === 0 ? type(text) : (answers.at(-1) as Promise<Seen>).then(() => type(text)));
      return Promise.all(answers);
    },
    command: (name, options) => type(`/${name} ${Object.entries(options).map(([key, value]) => `${key}:${value}`).join(' ')}`),
    press(label) {
      const number = [...last.matchAll(NUMBERED)].find((match) => match[2] === label)?.[1];
      return type(number ?? label.charAt(0).toLowerCase());
    },
    async more() {
      return / · m: Next$/m.test(last) ? type('m') : undefined;
    },
    refuse() {},
    stop: () => screen.close(),
  };
}

describePlatform({
  name: 'terminal',
  skips: {
    'public-command': 'there is one person at a terminal, so every answer is private',
    'send-rejects': 'a terminal that is gone ends the process; test/cli/process.test.ts has that',
  },
  start,
});
