import { fstatSync, writeSync } from 'node:fs';
import type { UserError } from './errors.ts';
import { codeOf, writeError } from './overwrite.ts';

/** Where a report goes. Errors of the disk or device come as a UserError from `write` or `end`. */
export interface Writer {
  /** Takes the next piece; returns a promise only when the other side must catch up first. */
  write(text: string): Promise<void> | void;
  /** Resolves when everything has arrived. */
  end(): Promise<void>;
  /** The reader has gone (`| head -1`): nothing more will be read, the run may stop early. No error. */
  readonly broken: boolean;
}

/** A Writer onto standard output (or any stream): in batches, with back-pressure, whole to the last byte. */
export function createWriter(stream: NodeJS.WritableStream & { isTTY?: boolean }, name = '<stdout>'): Writer {
  const batch = stream.isTTY ? 0 : BATCH;
  const file = plainFile(stream);
  let waiting = '';
  let last: Promise<void> = Promise.resolve();
  let broken = false;
  let failure: UserError | undefined;
  const fail = (error: unknown) => {
    if (GONE.has(codeOf(error))) broken = true;
    else if (!broken) failure ??= writeError(error, { shown: name, what: 'the report' });
  };
  const check = () => {
    if (failure) throw failure;
  };
  // Never taken off again: an error may come after the last write, and without a listener it would be a crash.
  stream.on('error', fail);

  function send(text: string): boolean {
    if (file !== undefined) {
      try {
        writeWhole(file, text);
      } catch (error) {
        fail(error);
      }
      check();
      return true;
    }
    let free = true;
    last = new Promise(resolve => {
      free = stream.write(text, error => {
        if (error) fail(error);
        resolve();
      });
    });
    return free;
  }

  return {
    write(text) {
      check();
      waiting += text;
      if (waiting.length <= batch || broken) return undefined;
      const sent = waiting;
      waiting = '';
      return send(sent) ? undefined : last.then(check);
    },
    async end() {
      check();
      if (waiting !== '' && !broken) send(waiting);
      waiting = '';
      await last;
      check();
    },
    get broken() {
      return broken;
    },
  };
}

// --- internal ---

const BATCH = 64 * 1024;
/** The reader closed its end; on Windows a closed pipe is `EOF`. */
const GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

/** The descriptor of a standard stream that is a file, a pipe or a device: Node's own stream loses the rest of a short write. */
function plainFile(stream: NodeJS.WritableStream & { isTTY?: boolean; fd?: unknown }): number | undefined {
  if ((stream.fd !== 1 && stream.fd !== 2) || stream.isTTY) return undefined;
  const stat = fstatSync(stream.fd);
  return stat.isFile() || stat.isFIFO() || stat.isCharacterDevice() ? stream.fd : undefined;
}

/** A pipe that somebody made non-blocking may be full for a moment. */
function writeSome(file: number, bytes: Uint8Array, at: number): number {
  for (;;) {
    try {
      return writeSync(file, bytes, at);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    const written = writeSome(file, bytes, at);
    if (written === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    at += written;
  }
}
