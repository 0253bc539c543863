/** The Logger of the running bot: pino where platforms are connected, plain lines on standard error for the terminal. */
import type { LogLevel } from './config-schema.ts';
import type { Logger } from './core/platform.ts';

/** Fields whose values never reach a log, at any depth that our own code logs. */
const SECRET_FIELDS = ['token', 'botToken', 'appToken', 'signingSecret', 'clientSecret', 'stateSecret', 'databaseUrl', 'key', 'authorization', 'text', 'query'];

/** One JSON object a line on standard output, as log collectors want it. */
export async function createPinoLogger(level: LogLevel): Promise<Logger> {
  const { pino, stdSerializers } = await import('pino');
  const paths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]);
  const log = pino({ level, base: null, redact: { paths, censor: '[hidden]' }, serializers: { error: stdSerializers.err } });
  return {
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

/** `[warn] message {"id":"k3f9"}` on `write`. An Error is shown with its stack: it stands nowhere else. */
export function createLineLogger(level: LogLevel, write: (line: string) => void): Logger {
  const at =
    (own: LogLevel) =>
    (fields: Record<string, unknown>, message: string): void => {
      if (LEVELS.indexOf(own) < LEVELS.indexOf(level)) return;
      const { error, ...rest } = fields;
      const told = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
      write(`[${own}] ${message}${told}${error instanceof Error ? `\n${error.stack ?? error.message}` : ''}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
