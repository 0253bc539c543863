/** The outgoing queue on a clock of its own. */
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/platforms/slack/api.ts';
import { createOutbox } from '../../../src/platforms/slack/outbox.ts';
import { counter, recordingLogger } from './loopback/mode.ts';

const OK: Sent = { kind: 'ok', data: {} };

function note(sent: string[], line: string): Sent {
  sent.push(line);
  return OK;
}

/** Time that moves only when everybody sleeps: the earliest sleeper wakes. */
function fakeTime() {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms: number) => new Promise<void>((wake) => void sleepers.push({ at: now + ms, wake })),
    /** Wakes sleepers in order until `work` is done. */
    async run(work: Promise<unknown>): Promise<void> {
      let done = false;
      void work.finally(() => (done = true));
      while (!done) {
        await new Promise((resolve) => setImmediate(resolve));
        sleepers.sort((a, b) => a.at - b.at);
        const next = done ? undefined : sleepers.shift();
        if (next === undefined) continue;
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

function outboxOn(time: ReturnType<typeof fakeTime>, pendingMax = 100, lines: string[] = []) {
  return createOutbox({ every: 1000, pendingMax, pauseFirst: 500, pauseMost: 30_000, log: recordingLogger(lines), now: time.now, sleep: time.sleep });
}

describe('outbox', () => {
  it('sends one message a second in a channel, in order, and channels beside each other', async () => {
    const time = fakeTime();
    const outbox = outboxOn(time);
    const sent: string[] = [];
    const send = (channel: string, name: string) => outbox.send(channel, async () => note(sent, `${name}@${time.now()}`));
    await time.run(Promise.all([send('C1', 'a'), send('C1', 'b'), send('C1', 'c'), send('C2', 'x')]));
    expect(sent.filter((each) => each.startsWith('x'))).toEqual(['x@0']);
    expect(sent.filter((each) => !each.startsWith('x'))).toEqual(['a@0', 'b@1000', 'c@2000']);
  });

  it('honours Retry-After in its own channel and holds back no other', async () => {
    const time = fakeTime();
    const outbox = outboxOn(time);
    const sent: string[] = [];
    let limited = 0;
    const first = outbox.send('C1', async () => {
      limited += 1;
      if (limited === 1) return { kind: 'limited', afterMs: 3000 };
      sent.push(`a@${time.now()}`);
      return OK;
    });
    const after = outbox.send('C1', async () => note(sent, `b@${time.now()}`));
    const other = outbox.send('C2', async () => note(sent, `x@${time.now()}`));
    await time.run(Promise.all([first, after, other]));
    expect(sent).toEqual(['x@0', 'a@3000', 'b@4000']);
  });

  it('tries again while Slack cannot be reached, and not when it refuses', async () => {
    const time = fakeTime();
    const outbox = outboxOn(time);
    const tries = counter();
    const patient = outbox.send('C1', async () => (tries() < 4 ? { kind: 'unreachable', error: 'x' } : OK));
    await time.run(patient);
    expect([tries(), (await patient).kind]).toEqual([5, 'ok']);
    let refusals = 0;
    const refused = outbox.send('C2', async () => {
      refusals += 1;
      return { kind: 'refused', error: 'not_in_channel' };
    });
    await time.run(refused);
    expect(refusals).toBe(1);
  });

  it('is bounded: what is too much is refused and logged', async () => {
    const time = fakeTime();
    const lines: string[] = [];
    const outbox = outboxOn(time, 2, lines);
    const all = Promise.all(['a', 'b', 'c'].map((channel) => outbox.send(channel, async () => OK)));
    await time.run(all);
    expect((await all).map((sent) => sent.kind)).toEqual(['ok', 'ok', 'refused']);
    expect(lines).toHaveLength(1);
  });

  it('goes on after a post that throws', async () => {
    const time = fakeTime();
    const outbox = outboxOn(time);
    const broken = outbox.send('C1', () => Promise.reject(new Error('bug')));
    const next = outbox.send('C1', async () => OK);
    await expect(broken).rejects.toThrow('bug');
    await time.run(next);
    expect((await next).kind).toBe('ok');
  });
});
