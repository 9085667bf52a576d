import { describe, expect, it } from 'vitest';
import { opened } from './core-socket.ts';

/** A socket as a browser shows it to the page: events, and nothing before them. */
class Socket extends EventTarget {
  closed = false;
  close() {
    this.closed = true;
  }
}

describe('a socket that is to open', () => {
  it('is there once it is open', async () => {
    const socket = new Socket();
    const there = opened(socket);
    socket.dispatchEvent(new Event('open'));
    await expect(there).resolves.toBeUndefined();
  });

  it.each(['error', 'close'])('is given up on %s', async (event) => {
    const socket = new Socket();
    const there = opened(socket);
    socket.dispatchEvent(new Event(event));
    await expect(there).rejects.toThrow('does not answer');
  });

  it('is given up and closed when nothing happens at all', async () => {
    const socket = new Socket();
    await expect(opened(socket, 1)).rejects.toThrow('does not answer');
    expect(socket.closed).toBe(true);
  });

  it('does not mind being closed later', async () => {
    const socket = new Socket();
    const there = opened(socket);
    socket.dispatchEvent(new Event('open'));
    socket.dispatchEvent(new Event('close'));
    await expect(there).resolves.toBeUndefined();
  });
});
