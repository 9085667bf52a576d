import { createHash, randomBytes } from 'node:crypto';

/**
 * Who may use the counter over HTTP. Any program of this machine can reach a loopback port, so the address that the
 * host opens carries a ticket. A ticket is good once: it is exchanged for a session cookie, so that the page can be
 * reloaded, and so that an address found later (in a browser's history, say) opens nothing.
 */
export type Admission = {
  readonly issueTicket: () => string;
  /** The value of a new session cookie, or null for a ticket that was never issued or is used up. */
  readonly redeem: (ticket: string) => string | null;
  readonly admits: (cookieHeader: string | undefined) => boolean;
  readonly cookie: (session: string) => string;
};

/** Cookies are shared by all ports of a host, so the name has the port in it. */
export function createAdmission(port: number): Admission {
  const tickets = new Set<string>();
  const sessions = new Set<string>();
  const cookieName = `guitai-${port}`;
  return {
    issueTicket: () => issueInto(tickets),
    redeem: (ticket) => (tickets.delete(digest(ticket)) ? issueInto(sessions) : null),
    admits: (header) => cookiesNamed(cookieName, header).some((value) => sessions.has(digest(value))),
    cookie: (session) => `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`,
  };
}

/** Only digests are kept, so that looking one up tells nothing about how close a guess was. */
function issueInto(digests: Set<string>): string {
  const value = randomBytes(32).toString('base64url');
  digests.add(digest(value));
  return value;
}

const digest = (value: string): string => createHash('sha256').update(value).digest('base64');

const cookiesNamed = (name: string, header = ''): string[] =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
