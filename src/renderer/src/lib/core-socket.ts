type Socket = Pick<WebSocket, 'addEventListener' | 'close'>;

const OPENS_WITHIN_MS = 10_000;

/** Resolves once the socket is open; rejects when it fails, closes or hangs before that, so that the next is tried. */
export function opened(socket: Socket, withinMs = OPENS_WITHIN_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      reject(new Error("the counter's core does not answer"));
    };
    const timer = setTimeout(() => {
      fail();
      socket.close();
    }, withinMs);
    socket.addEventListener('error', fail, { once: true });
    socket.addEventListener('close', fail, { once: true });
    socket.addEventListener(
      'open',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
