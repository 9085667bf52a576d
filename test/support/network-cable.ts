import net, { type AddressInfo } from 'node:net';

/** The network between a counter and its vendor, which a test can pull out and put back while both run. */
export type NetworkCable = {
  /** The vendor's base address, through the cable. */
  readonly base: string;
  readonly port: number;
  /** Nobody answers any more, and what was open breaks off. */
  readonly pull: () => Promise<void>;
  /** As before, at the same address. */
  readonly plug: () => Promise<void>;
  /** From now on connections are taken, and nothing is ever said. */
  readonly goSilent: () => void;
  /** How many connections were opened, with or without a request. */
  readonly connections: () => number;
  /** How many brought at least one byte. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
};

export async function layCable(vendorBase: string): Promise<NetworkCable> {
  const vendor = new URL(vendorBase);
  const sockets = new Set<net.Socket>();
  let silent = false;
  let connections = 0;
  let requests = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    keep(sockets, socket);
    if (silent) return;
    socket.once('data', (first) => {
      requests += 1;
      const onward = net.connect(Number(vendor.port), vendor.hostname);
      keep(sockets, onward);
      onward.on('close', () => socket.destroy());
      onward.write(first);
      socket.pipe(onward).pipe(socket);
    });
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  const pull = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}${vendor.pathname}`,
    port,
    pull,
    plug: async () => {
      silent = false;
      if (!server.listening) await listen(port);
    },
    goSilent: () => {
      silent = true;
    },
    connections: () => connections,
    requests: () => requests,
    close: pull,
  };
}

function keep(sockets: Set<net.Socket>, socket: net.Socket): void {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
}
