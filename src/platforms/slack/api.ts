/** The Web API as a function that never rejects: bounded tries and waits, and a rate limit is an answer, not a pause of everything. */
import { type Logger as BoltLogger, webApi } from '@slack/bolt';
import type { Timing } from './options.ts';
import { withoutTokens } from './bolt-log.ts';

export type Sent =
  | { readonly kind: 'ok'; readonly data: Readonly<Record<string, unknown>> }
  /** 429: try again after so many milliseconds. */
  | { readonly kind: 'limited'; readonly afterMs: number }
  /** Slack understood and said no: `not_in_channel`, `token_revoked` … Trying again changes nothing. */
  | { readonly kind: 'refused'; readonly error: string }
  /** No usable answer: refused connection, time-out, 5xx. */
  | { readonly kind: 'unreachable'; readonly error: string };

/** What did not work, for now or for good. */
export type Unsent = Exclude<Sent, { kind: 'ok' }>;

export interface SlackApi {
  /** `method` such as `chat.postMessage`. */
  call(method: string, args?: Readonly<Record<string, unknown>>): Promise<Sent>;
  /** Posts to the one-time address of an interaction, good for 5 posts in 30 minutes. */
  respond(url: string, body: Readonly<Record<string, unknown>>): Promise<Sent>;
}

/** Errors in a 200 answer that are an outage of Slack's and not a refusal. https://docs.slack.dev/reference/methods/auth.test#errors */
const OUTAGES = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org', 'ratelimited', 'rate_limited']);
/** When a 429 names no time. */
const LIMITED_MS = 1000;

/** Options of every WebClient here. `retries` beyond the first try are for 5xx and broken connections alone. */
export function clientOptions(apiUrl: string | undefined, timing: Timing, logger: BoltLogger, retries: number): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries, minTimeout: timing.pauseFirst, maxTimeout: timing.pauseMost, factor: 2, randomize: true },
    timeout: timing.request,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger,
  };
}

export function createApi(token: string, options: webApi.WebClientOptions): SlackApi {
  const client = new webApi.WebClient(token, options);
  return {
    async call(method, args = {}) {
      try {
        const result = await client.apiCall(method, { ...args });
        return { kind: 'ok', data: { ...result } };
      } catch (error) {
        return sentOf(error);
      }
    },
    respond: (url, body) => postJson(url, body, options.timeout ?? 0),
  };
}

/** What a failed call of the WebClient means. */
export function sentOf(error: unknown): Unsent {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', afterMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = String(error.data.error).slice(0, 80);
    return { kind: OUTAGES.has(code) ? 'unreachable' : 'refused', error: code };
  }
  return { kind: 'unreachable', error: messageOf(error) };
}

/** The innermost cause in words, without tokens: `connect ECONNREFUSED 127.0.0.1:9`. */
export function messageOf(error: unknown): string {
  let at = error;
  while (at instanceof Error && (at.cause instanceof Error || (at instanceof webApi.WebAPIRequestError && at.original))) {
    at = at instanceof webApi.WebAPIRequestError ? at.original : at.cause;
  }
  return withoutTokens(at instanceof Error ? at.message || at.name : String(at)).slice(0, 200);
}

async function postJson(url: string, body: unknown, timeout: number): Promise<Sent> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      ...(timeout > 0 ? { signal: AbortSignal.timeout(timeout) } : {}),
    });
    const text = (await response.text()).slice(0, 80);
    if (response.status === 429) return { kind: 'limited', afterMs: secondsOf(response.headers.get('retry-after')) };
    if (response.status >= 500) return { kind: 'unreachable', error: `HTTP ${response.status}` };
    return response.ok ? { kind: 'ok', data: {} } : { kind: 'refused', error: text || `HTTP ${response.status}` };
  } catch (error) {
    return { kind: 'unreachable', error: messageOf(error) };
  }
}

/** Milliseconds from a Retry-After header in seconds. */
function secondsOf(header: string | null): number {
  const seconds = Number(header ?? '');
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : LIMITED_MS;
}
