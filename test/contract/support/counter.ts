import { Secret } from '#core/secret.ts';
import { createHttp, type Http } from '#core/vendors/http.ts';
import { createLiyuquan } from '#core/vendors/liyuquan/client.ts';
import type { Outcome, StoredValueVendor, VendorCard, VendorTopUp } from '#core/vendors/vendor.ts';
import { fen } from '#shared/money.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { realClock } from './real-clock.ts';

/** A connector that stands before a simulator of its own, and what a test needs around them. */
export type Counter = {
  readonly vendor: StoredValueVendor;
  readonly simulator: Simulator;
  /** Of `dianzhang`, who may do everything. */
  readonly token: Secret;
  readonly signInAs: (username: string) => Promise<Secret>;
  /** Moves the vendor's clock by a minute and asks for a code, as it would arrive by SMS. */
  readonly smsCode: () => Promise<Secret>;
  readonly advanceMs: (ms: number) => void;
  /** Uploads a picture of a payment and returns its path. */
  readonly picture: () => Promise<string>;
  readonly card: (phone: string, cardId: string) => Promise<VendorCard>;
  readonly userId: (phone: string) => Promise<string>;
  /** What a top-up of this card by this promotion asks for. */
  readonly topUpRequest: (phone: string, cardId: string) => Promise<VendorTopUp>;
  /** Another connector to the same simulator, with less patience. */
  readonly impatient: (timeoutMs: number) => StoredValueVendor;
};

/** Noon in China on a day of 2026, so that a run is the same on any day. */
export const NOON_MS = Date.UTC(2026, 2, 16, 4);
export const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9,
]);

/** `asked` is told the path of each request below the base address. */
export async function openCounter(asked: (path: string) => void = () => undefined): Promise<Counter> {
  let nowMs = NOON_MS;
  const simulator = await startSimulator({ state: 'memory', seed: 1, nowMs: () => nowMs });
  const baseUrl = simulator.liyuquanBase;
  const http = noticing(createHttp({ clock: realClock }), (url) => asked(url.href.replace(baseUrl, '')));
  const vendor = createLiyuquan({ baseUrl, http });
  const signInAs = async (username: string) => doneValue(await vendor.signIn(username, new Secret('123456')));
  const token = await signInAs('dianzhang');
  const userId = async (phone: string) => {
    const [member] = doneValue(await vendor.findMembers(token, { phone, page: 1, pageSize: 14 })).rows;
    return member?.userId ?? '';
  };
  const picture = async () => doneValue(await vendor.uploadImage({ mediaType: 'image/jpeg', bytes: JPEG }));
  return {
    vendor,
    simulator,
    token,
    signInAs,
    userId,
    picture,
    advanceMs: (ms) => {
      nowMs += ms;
    },
    smsCode: async () => {
      nowMs += 60_000;
      doneValue(await vendor.sendSmsCode(token));
      return new Secret((await simulator.aid()).sms[0]?.code ?? '');
    },
    card: async (phone, cardId) => {
      const detail = doneValue(await vendor.memberDetail(token, await userId(phone)));
      const card = detail?.cards.find((candidate) => candidate.cardId === cardId);
      if (!card) throw new Error(`${phone} has no card ${cardId}`);
      return card;
    },
    topUpRequest: async (phone, cardId) => {
      const [promotion] = doneValue(await vendor.promotions(token, cardId));
      if (!promotion) throw new Error(`no promotion for card ${cardId}`);
      const { eventId, pay, gift } = promotion;
      return { phone, cardId, pay, gift, eventId, imagePath: await picture() };
    },
    impatient: (timeoutMs) => createLiyuquan({ baseUrl, http, timeoutMs }),
  };
}

function noticing(http: Http, notice: (url: URL) => void): Http {
  return {
    post: (request) => {
      notice(request.url);
      return http.post(request);
    },
    get: (request) => http.get(request),
  };
}

/** The value of an outcome that must be `done`; anything else fails the test with what came instead. */
export function doneValue<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(`expected done, got ${outcome.kind}: ${JSON.stringify(outcome.failure)}`);
}

/** How a call ended, in one comparable line: `refused vendor.wrong-sms-code not-moved`. */
export function endingOf(outcome: Outcome<unknown>): string {
  if (outcome.kind === 'done') return 'done';
  return `${outcome.kind} ${outcome.failure.code} ${outcome.failure.money}`;
}

/** `305.50` as the fen that it is. */
export const yuan = (amount: number) => fen(Math.round(amount * 100));
