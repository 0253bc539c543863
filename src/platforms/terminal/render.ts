/** Reply → lines of text. Nothing is left out; what a number or a letter typed next would do is said at the end, on a TTY. */
import type { Lang } from '../../core/answer.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import type { Action, Part, Reply } from '../../core/reply.ts';
import { printable, type Style, wrap } from './style.ts';

export interface RenderOptions {
  readonly columns: number;
  readonly style: Style;
  /** Somebody can type a number next: related questions are listed with theirs. */
  readonly interactive: boolean;
}

const DISPUTED = ['contested', 'differs', 'superseded'];

/** Lines of one part. Sources stand under their statement, each with its address. */
export function partLines(part: Part, { columns, style }: RenderOptions): string[] {
  switch (part.kind) {
    case 'notice':
      return wrap(part.text, columns).map(style.warn);
    case 'heading':
      return ['', ...wrap(part.text, columns).map(style.bold)];
    case 'summary': {
      const paint = DISPUTED.includes(part.agreement) ? style.warn : style.good;
      return wrap(part.text, columns).map(paint);
    }
    case 'statement': {
      const refs = part.refs.flatMap((ref) => wrap(`  [${ref.label}]${ref.url === undefined ? '' : ` ${ref.url}`}`, columns, '    '));
      return [...wrap(`- ${part.text}`, columns, '  '), ...refs.map(style.dim)];
    }
    case 'line':
      return wrap(part.text, columns);
    case 'footer':
      return wrap(part.text, columns).map(style.dim);
  }
}

export function replyLines(reply: Reply, options: RenderOptions): string[] {
  return [...titleLines(reply, options), ...reply.parts.flatMap((part) => partLines(part, options)), ...menuLines(reply, options)];
}

export function titleLines(reply: Reply, { columns, style }: RenderOptions): string[] {
  return reply.title === '' ? [] : wrap(reply.title, columns).map(style.bold);
}

/** Related questions by number. A choice's questions are in the reply already, with the same numbers. */
export function menuLines(reply: Reply, { columns, style, interactive }: RenderOptions): string[] {
  if (!interactive) return [];
  const numbered = reply.outcome === 'choices' ? [] : reply.related.map(({ label }, at) => `${at + 1}. ${printable(label)}`);
  const listed = numbered.length === 0 ? [] : ['', style.dim(reply.outcome === 'help' ? catalogue(reply.lang).helpTry : catalogue(reply.lang).related), ...numbered.flatMap((text) => wrap(text, columns, '   '))];
  const letters = reply.actions.map((action) => `${letterOf(action)}: ${printable(action.label)}`);
  return [...listed, ...(letters.length > 0 ? [style.dim(letters.join('  '))] : [])];
}

/** `s` for sources, `c` to cite: what is typed for an action below a reply. */
export function letterOf({ target }: Action): string {
  return target.do.charAt(0);
}

/** "Page 1 of 4": below a page that is not the last. */
export function moreLine(lang: Lang, page: number, count: number, after: number, style: Style): string {
  return style.dim(`${catalogue(lang).page(page + 1, count, after)} · m: ${catalogue(lang).next}`);
}
