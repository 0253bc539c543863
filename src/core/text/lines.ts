/** Lines of a block of text and of a byte stream. Only `\n` and `\r\n` end a line: every other sign, U+2028 too, may stand inside a question. */

/** The lines of a block without the space around them, empty ones left out. */
export const linesOfBlock = (block: string): string[] => block.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Yields every line, empty ones too; the last one also without a line end. Bytes that are not UTF-8 become U+FFFD. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  const pieces: string[] = [];
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      pieces.push(text.slice(start, end));
      yield withoutReturn(pieces.splice(0).join(''));
      start = end + 1;
    }
    if (start < text.length) pieces.push(text.slice(start));
  }
  pieces.push(decoder.decode());
  const last = pieces.join('');
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
