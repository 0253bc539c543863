/** The terminal as a Platform: an interactive prompt on a TTY, one answer per line of input everywhere else. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Desk, Platform } from '../../core/platform.ts';
import { completeLine } from './completion.ts';
import { linesOf } from '../../core/text/lines.ts';
import type { RenderOptions } from './render.ts';
import { createSession, type Session } from './session.ts';
import { styleFor } from './style.ts';

export interface TerminalOptions {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number; readonly rows?: number };
  /** Prompt, history, completion, menus and pages; without it every line of input gets its whole answer. */
  readonly interactive: boolean;
  readonly coloured: boolean;
  /** BCP 47 tag, such as that of LANG. */
  readonly locale?: string;
  /** Printed once before the first prompt. */
  readonly greeting?: readonly string[];
}

export interface TerminalPlatform extends Platform {
  /** Resolves when the input has ended or the person has left. */
  readonly done: Promise<void>;
}

const PROMPT = '> ';
/** Columns beyond which lines are hard to read. */
const COLUMNS_MAX = 100;
/** Columns assumed where the output does not tell. */
const COLUMNS_DEFAULT = 80;
const ROWS_DEFAULT = 40;
const HISTORY_MAX = 500;

export function createTerminal(options: TerminalOptions): TerminalPlatform {
  let finish: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let prompt: Interface | undefined;
  let running: Promise<void> = Promise.resolve();
  return {
    name: 'terminal',
    done,
    async connect(desk) {
      const session = createSession({ desk, ...(options.locale === undefined ? {} : { locale: options.locale }), screen: () => screenOf(options) });
      for (const line of options.greeting ?? []) options.output.write(`${line}\n`);
      if (options.interactive) {
        prompt = createPrompt(options, desk);
        running = converse(prompt, session, options).finally(finish);
      } else running = answerAll(session, options).finally(finish);
    },
    async close() {
      prompt?.close();
      if (!options.interactive) options.input.destroy();
      finish();
      await running;
    },
  };
}

function screenOf({ output, interactive, coloured }: TerminalOptions): RenderOptions & { rows?: number } {
  // Some terminals say that they have no columns at all.
  const columns = interactive ? Math.min(output.columns || COLUMNS_DEFAULT, COLUMNS_MAX) : Number.POSITIVE_INFINITY;
  return { columns, style: styleFor(coloured), interactive, ...(interactive ? { rows: output.rows || ROWS_DEFAULT } : {}) };
}

function createPrompt({ input, output }: TerminalOptions, desk: Desk): Interface {
  return createInterface({ input, output, terminal: true, prompt: PROMPT, historySize: HISTORY_MAX, removeHistoryDuplicates: true, completer: (line: string) => completeLine(desk, line) });
}

/** One line at a time, so that answers come in the order of the questions. Ctrl-C drops what was typed; on an empty line it leaves. */
async function converse(prompt: Interface, session: Session, { output }: TerminalOptions): Promise<void> {
  let open = true;
  prompt.on('close', () => {
    open = false;
  });
  prompt.on('SIGINT', () => {
    if (prompt.line === '') prompt.close();
    else {
      output.write('\n');
      prompt.write(null, { ctrl: true, name: 'e' });
      prompt.write(null, { ctrl: true, name: 'u' });
      prompt.prompt();
    }
  });
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() !== '') {
      const lines = await session.answer(line);
      if (lines === undefined) break;
      output.write(`${lines.join('\n')}\n\n`);
    }
    if (open) prompt.prompt();
  }
  prompt.close();
}

/** Every line gets its answer, an empty one an empty line's; answers are set apart by an empty line. */
async function answerAll(session: Session, { input, output }: TerminalOptions): Promise<void> {
  for await (const line of linesOf(input)) {
    const lines = await session.answer(line);
    if (lines === undefined) return;
    if (!output.write(`${lines.join('\n')}\n\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
}
