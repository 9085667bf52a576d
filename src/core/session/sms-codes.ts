import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Clock } from '../ports.ts';
import type { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor } from '../vendors/vendor.ts';

const COOL_DOWN_MS = 60_000;

/** Asks for SMS codes (3.8), at most one a minute: whoever holds the phone should not be flooded. */
export type SmsCodes = {
  readonly send: (
    token: Secret,
    observe: (outcome: Outcome<null>) => Outcome<null>,
  ) => Promise<Result<{ readonly againAt: number }>>;
};

export function createSmsCodes(vendor: Pick<StoredValueVendor, 'sendSmsCode'>, clock: Clock): SmsCodes {
  let readyAtMs = Number.NEGATIVE_INFINITY;
  return {
    send: async (token, observe) => {
      const waitMs = readyAtMs - clock.monotonicMs();
      if (waitMs > 0) return failed('sms-code.too-soon', { params: { seconds: Math.ceil(waitMs / 1_000) } });
      readyAtMs = clock.monotonicMs() + COOL_DOWN_MS;
      const sent = observe(await vendor.sendSmsCode(token));
      // A code that was certainly not sent need not be waited for.
      if (sent.kind === 'refused' || sent.kind === 'unreachable') readyAtMs = Number.NEGATIVE_INFINITY;
      if (sent.kind !== 'done') return { ok: false, failure: sent.failure };
      return ok({ againAt: clock.nowMs() + Math.max(0, Math.round(readyAtMs - clock.monotonicMs())) });
    },
  };
}
