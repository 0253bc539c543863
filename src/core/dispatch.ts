/**
 * Invocation → Reply: the one door of the bot. Never rejects: a bug becomes a reply with a short id that is also in the log.
 * The base is swapped whole, so that an answer is never made from two.
 */
import { type Answered, answerRead, answerText, type Read, readCommand, readLine } from './answering.ts';
import type { Lang } from './answer.ts';
import type { Base } from './base.ts';
import { catalogue } from './catalogue/index.ts';
import type { Context, Invocation } from './command.ts';
import { complete, exampleFacts } from './complete.ts';
import type { Desk, Logger } from './platform.ts';
import { present } from './present.ts';
import { replyToPress } from './pressed.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import type { Part, Reply } from './reply.ts';
import { rememberedAsked } from './reply-cache.ts';
import { hasArabic } from './text/fold.ts';

export interface DeskOptions {
  readonly base: Base;
  readonly logger: Logger;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
  /** A short id for a fault, such as `k3f9`: in the reply and in the log. */
  readonly newId: () => string;
  /** "Check against the record". Without it a text to check is looked up like a question. */
  readonly examine?: (text: string, base: Base, lang: Lang) => Promise<Reply>;
  /** Per person. The terminal is not limited: there is one person, and they may pipe a file. */
  readonly rate?: { readonly burst: number; readonly perSecond: number };
}

export interface SwappableDesk extends Desk {
  /** Answers from `base` from the next invocation on; what is under way ends with the base it began with. */
  swap(base: Base): void;
}

/** Far above what a person types, and below what a script does. */
const RATE = { burst: 20, perSecond: 1 };

export function createDesk(options: DeskOptions): SwappableDesk {
  let current = options.base;
  const limit = createRateLimit({ ...(options.rate ?? RATE), clock: options.clock });
  return {
    dispatch: (invocation) => guarded(options, current, invocation, limit),
    complete: (name, optionName, typed, most) => completions(current, name, optionName, typed, most),
    commands: () => current.commands,
    base: () => current.knowledge.version,
    examples: (count) => exampleFacts(current).slice(0, count).map((fact) => fact.question),
    swap: (base) => {
      current = base;
    },
  };
}

function completions(base: Base, name: string, optionName: string, typed: string, most: number) {
  const command = base.commands.find((each) => each.name === name);
  const option = command?.options.find((each) => each.name === optionName);
  return command && option ? complete(base, command, option, typed, most) : [];
}

/** Everything that can go wrong ends here: logged once, told once. */
async function guarded(options: DeskOptions, base: Base, invocation: Invocation, limit: RateLimit): Promise<Reply> {
  const { context, kind } = invocation;
  const started = options.clock();
  try {
    const wait = context.platform === 'terminal' ? 0 : limit.take(`${context.platform} ${context.user}`);
    if (wait > 0) return tooFast(base, languageOf(context), wait);
    const reply = await replyTo(options, base, invocation);
    options.logger.debug({ platform: context.platform, kind, outcome: reply.outcome, tookMs: options.clock() - started }, 'answered');
    return reply;
  } catch (error) {
    const id = options.newId();
    options.logger.error({ id, platform: context.platform, kind, error }, 'a fault while answering');
    return fault(base, languageOf(context), id);
  }
}

function replyTo(options: DeskOptions, base: Base, invocation: Invocation): Reply | Promise<Reply> {
  const { context } = invocation;
  const lang = languageOf(context);
  switch (invocation.kind) {
    case 'text':
      return welcomed(context, base, presented(base, answerText(base, invocation.text, lang)));
    case 'line':
      return replyToRead(base, readLine(base, invocation.command, invocation.text, { locale: lang }));
    case 'command': {
      const { command, options: given } = invocation;
      const spoken = Object.values(given).some(hasArabic) ? 'ar' : lang;
      return replyToRead(base, readCommand(base, command, given, spoken));
    }
    case 'examine': {
      const { text } = invocation;
      if (options.examine) return options.examine(text, base, hasArabic(text) ? 'ar' : lang);
      return { ...presented(base, answerText(base, text, lang)), alwaysPrivate: true };
    }
    case 'press':
      return replyToPress(base, { target: invocation.target, madeFrom: invocation.base, lang });
  }
}

function replyToRead(base: Base, read: Read): Reply {
  const make = (): Reply => presented(base, answerRead(base, read));
  return read.kind === 'asked' ? rememberedAsked(base, read.asked, make) : make();
}

function presented(base: Base, { answer, command, self, help }: Answered): Reply {
  return present(base, answer, { ...(command ? { command } : {}), ...(self ? { self } : {}), ...(help ? { help } : {}) });
}

const EXAMPLES = 3;

/** The first answer to a person opens with a line on what this is, and closes with three questions to try. Help says it anyway. */
function welcomed({ first }: Context, base: Base, reply: Reply): Reply {
  const [subject] = base.knowledge.subjects;
  if (!first || subject === undefined || reply.outcome === 'help') return reply;
  const texts = catalogue(reply.lang);
  const welcome: Part = { kind: 'notice', text: texts.welcome(subject.short) };
  const questions = exampleFacts(base).slice(0, EXAMPLES).map((fact) => `• ${texts.foreign(fact.question)}`);
  const examples: Part = { kind: 'line', text: [`${texts.helpTry}:`, ...questions].join('\n') };
  const footers = reply.parts.filter((part) => part.kind === 'footer');
  return { ...reply, parts: [welcome, ...reply.parts.filter((part) => part.kind !== 'footer'), examples, ...footers] };
}

function languageOf({ locale }: Context): Lang {
  return locale !== undefined && /^ar\b/i.test(locale) ? 'ar' : 'en';
}

function tooFast(base: Base, lang: Lang, seconds: number): Reply {
  const texts = catalogue(lang);
  return apology(base, lang, texts.tooFast, texts.tooFastLine(seconds));
}

function fault(base: Base, lang: Lang, id: string): Reply {
  const texts = catalogue(lang);
  return apology(base, lang, texts.errorTitle, texts.errorLine(id));
}

function apology(base: Base, lang: Lang, title: string, text: string): Reply {
  return { outcome: 'error', lang, title, parts: [{ kind: 'line', text }], related: [], actions: [], base: base.knowledge.version, alwaysPrivate: true };
}
