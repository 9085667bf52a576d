import net, { type AddressInfo } from 'node:net';

export type Gateway = {
  /** The vendor's base address, through the gateway. */
  readonly base: string;
  /** The first line of every request that came through, in order. */
  readonly requests: readonly string[];
  /** From now on nobody listens: connecting is refused. Connections that are open go on. */
  readonly shut: () => void;
  readonly close: () => Promise<void>;
};

/**
 * A TCP relay before a vendor. `onRequest` sees the first line of a request before a byte of it is passed on, and
 * may read files, shut the gateway, or throw to drop the connection.
 */
export async function startGateway(
  vendorBase: string,
  onRequest: (firstLine: string, gateway: Pick<Gateway, 'shut'>) => void = () => undefined,
): Promise<Gateway> {
  const vendor = new URL(vendorBase);
  const requests: string[] = [];
  const sockets = new Set<net.Socket>();
  const shut = (): void => {
    server.close();
  };
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.once('data', (first) => {
      const [line = ''] = first.toString('latin1').split('\r\n');
      requests.push(line);
      try {
        onRequest(line, { shut });
      } catch {
        socket.destroy();
        return;
      }
      const onward = net.connect(Number(vendor.port), vendor.hostname);
      onward.on('error', () => socket.destroy());
      onward.write(first);
      socket.pipe(onward).pipe(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}${vendor.pathname}`,
    requests,
    shut,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
