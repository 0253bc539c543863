/** The terminal as a person has it: keys go in, the screen comes out. */
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Desk } from '../../../src/core/platform.ts';
import { createTerminal, type TerminalOptions } from '../../../src/platforms/terminal/connect.ts';

export interface Screen {
  /** Types a line, waits until the prompt is back, and gives what was printed between. */
  type(line: string): Promise<string>;
  /** Sends keys as they are, without waiting. */
  keys(keys: string): void;
  /** Everything printed so far, control signs included. */
  printed(): string;
  readonly done: Promise<void>;
  close(): Promise<void>;
}

const PROMPT = '> ';
/** The prompt as readline draws it: to the first column, clear, the prompt, to the third column. */
const DRAWN = '\u001b[1G\u001b[0J> \u001b[3G';

export async function openScreen(desk: Desk, options: Partial<TerminalOptions> = {}): Promise<Screen> {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 100, rows: 60 });
  const terminal = createTerminal({ input, output, interactive: true, coloured: false, ...options });
  let printed = '';
  let wake: () => void = () => {};
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    wake();
  });
  const until = async (ready: () => boolean): Promise<void> => {
    while (!ready()) await new Promise<void>((resolve) => (wake = resolve));
  };
  await terminal.connect(desk);
  await until(() => printed.endsWith(DRAWN));
  return {
    done: terminal.done,
    printed: () => printed,
    keys: (keys) => void input.write(keys),
    close: () => terminal.close(),
    async type(line) {
      const from = printed.length;
      input.write(`${line}\r`);
      const answer = (): string => printed.slice(from);
      await until(() => answer().endsWith(`\n\n${DRAWN}`));
      const shown = stripVTControlCharacters(answer());
      return shown.slice(shown.indexOf('\n') + 1, shown.lastIndexOf(PROMPT)).trim();
    },
  };
}
