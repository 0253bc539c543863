/** What a command of the command line talks to: streams and settings, so that a test can stand in for the process. */
import type { Folders } from '../open-base.ts';

export interface Io {
  /** Arguments after the command's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folders: Folders;
  /** Chunks of UTF-8 bytes or text. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Resolves when the reader is ready for more. */
  out(text: string): Promise<void>;
  err(text: string): void;
}

/** Exit codes: done; the answer is "no" or something is wrong with what was given; the command line itself was not understood. */
export const OK = 0;
export const FAILED = 1;
export const USAGE = 2;
