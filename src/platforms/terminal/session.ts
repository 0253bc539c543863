/** One person at a terminal: what was shown last, so that a number, a letter or "m" can go on from it. */
import type { Context, Invocation } from '../../core/command.ts';
import { paginate, type Page } from '../../core/pages.ts';
import type { Desk } from '../../core/platform.ts';
import type { Reply, Target } from '../../core/reply.ts';
import { letterOf, menuLines, moreLine, partLines, type RenderOptions, replyLines, titleLines } from './render.ts';

export interface Session {
  /** The lines that answer one line of input; undefined when the person wants to leave. */
  answer(line: string): Promise<readonly string[] | undefined>;
}

export interface SessionOptions {
  readonly desk: Desk;
  readonly locale?: string;
  /** Read anew for each answer: the window may have changed. `rows` absent: everything at once. */
  readonly screen: () => RenderOptions & { readonly rows?: number };
}

/** Lines kept free below a page for the prompt and what can be typed. */
const ROWS_FREE = 8;
/** A page is never smaller, however small the window. */
const ROWS_MIN = 16;

export function createSession({ desk, locale, screen }: SessionOptions): Session {
  let last: Reply | undefined;
  let pages: readonly Page[] = [];
  let page = 0;
  const context: Context = { platform: 'terminal', user: 'terminal', place: 'direct', ...(locale === undefined ? {} : { locale }) };

  const show = (reply: Reply): readonly string[] => {
    last = reply;
    page = 0;
    const options = screen();
    pages = pagesOf(reply, options);
    return pages.length > 1 ? [...titleLines(reply, options), ...pageLines(reply, options)] : replyLines(reply, options);
  };
  const pageLines = (reply: Reply, options: RenderOptions): readonly string[] => {
    const current = pages[page];
    if (current === undefined) return [];
    const lines = current.parts.flatMap((part) => partLines(part, options));
    const end = current.index + 1 < current.count ? [moreLine(reply.lang, current.index, current.count, current.after, options.style)] : menuLines(reply, options);
    return [...lines, ...end];
  };
  return {
    async answer(line) {
      const typed = line.trim();
      if (/^(exit|quit|خروج)$/i.test(typed)) return undefined;
      const options = screen();
      if (last && options.interactive && /^m(ore)?$/i.test(typed) && page + 1 < pages.length) {
        page++;
        return pageLines(last, options);
      }
      const target = last && options.interactive ? targetOf(last, typed) : undefined;
      const invocation: Invocation = target && last ? { context, kind: 'press', target, base: last.base } : { context, kind: 'text', text: line };
      return show(await desk.dispatch(invocation));
    },
  };
}

/** What a number or a letter stands for below the last reply. */
function targetOf(reply: Reply, typed: string): Target | undefined {
  if (/^\d{1,2}$/.test(typed)) return reply.related[Number(typed) - 1]?.target;
  return reply.actions.find((action) => letterOf(action) === typed.toLowerCase())?.target;
}

function pagesOf(reply: Reply, options: RenderOptions & { readonly rows?: number }): readonly Page[] {
  const { rows } = options;
  if (rows === undefined) return [];
  const budget = { lines: Math.max(rows - ROWS_FREE, ROWS_MIN) };
  return paginate(reply.parts, { budget, cost: (part) => ({ lines: partLines(part, options).length }) });
}
