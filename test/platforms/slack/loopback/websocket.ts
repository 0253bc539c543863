/** A WebSocket server of one file (RFC 6455: text, ping, pong and close frames, no fragments): the loopback Slack decides itself when a line lingers or breaks. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export interface Line {
  send(text: string): void;
  /** Cuts TCP without a word. */
  drop(): void;
  readonly isOpen: () => boolean;
}

export interface LineEvents {
  message(text: string): void;
  /** The client closed, or the line is gone. */
  closed(): void;
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** Bytes it takes, head included. */
  readonly length: number;
}

/** Answers an upgrade request. After the close handshake the server leaves TCP open, as Slack does. */
export function accept(request: IncomingMessage, socket: Duplex, events: LineEvents): Line {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`);
  let open = true;
  const ended = (): void => {
    if (open) events.closed();
    open = false;
  };
  const answer = (opcode: number, payload: Buffer): void => void (open && socket.write(frameOf(opcode, payload)));
  const take = ({ opcode, payload }: Frame): void => {
    if (opcode === TEXT) events.message(payload.toString());
    if (opcode === PING) answer(PONG, payload);
    if (opcode !== CLOSE) return;
    answer(CLOSE, payload);
    ended();
  };
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = readFrame(rest); frame !== undefined; frame = readFrame(rest)) {
      rest = rest.subarray(frame.length);
      take(frame);
    }
  });
  socket.on('close', ended);
  socket.on('error', ended);
  return {
    send: (text) => void (open && socket.write(frameOf(TEXT, Buffer.from(text)))),
    drop: () => {
      socket.destroy();
      ended();
    },
    isOpen: () => open,
  };
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? Buffer.from([0x80 | opcode, length]) : length < 65_536 ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255]) : longHead(opcode, length);
  return Buffer.concat([head, payload]);
}

function longHead(opcode: number, length: number): Buffer {
  const head = Buffer.alloc(10);
  head[0] = 0x80 | opcode;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}

/** The first whole frame of a client (masked); undefined while it is incomplete. */
function readFrame(data: Buffer): Frame | undefined {
  if (data.length < 2) return undefined;
  const short = (data[1] ?? 0) & 127;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (data.length < 2 + extra + 4) return undefined;
  const size = extra === 2 ? data.readUInt16BE(2) : extra === 8 ? Number(data.readBigUInt64BE(2)) : short;
  const start = 2 + extra + 4;
  if (data.length < start + size) return undefined;
  const mask = data.subarray(2 + extra, start);
  const payload = Buffer.from(data.subarray(start, start + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { opcode: (data[0] ?? 0) & 15, payload, length: start + size };
}
