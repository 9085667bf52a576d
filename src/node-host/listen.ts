import type { Server } from 'node:http';

const HOST = '127.0.0.1';

/**
 * Listens on loopback only and gives the origin. With a list, the first port that is free: a fixed one is tried first,
 * because a browser remembers the camera's permission by origin, port included.
 */
export async function listenOnLoopback(server: Server, ports: readonly number[]): Promise<URL> {
  for (const [index, port] of ports.entries()) {
    const last = index === ports.length - 1;
    const bound = await listen(server, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || last) throw error;
      return null;
    });
    if (bound !== null) return new URL(`http://${HOST}:${bound}`);
  }
  throw new Error('no port to listen on was given');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('not listening on a port'));
      else resolve(address.port);
    });
  });
}
