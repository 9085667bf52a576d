import { describe, expect, it } from 'vitest';
import { failed } from '#shared/contract/failure.ts';
import { handClock } from '../../../test/support/ports.ts';
import { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor } from '../vendors/vendor.ts';
import { createSmsCodes } from './sms-codes.ts';

const answer = { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 };
const refused: Outcome<null> = {
  kind: 'refused',
  failure: failed('vendor.operation-failed').failure,
  answer,
};
const sent: Outcome<null> = { kind: 'done', value: null, answer };

function desk(outcomes: readonly Outcome<null>[]) {
  const clock = handClock(1_000_000);
  let calls = 0;
  const vendor: Pick<StoredValueVendor, 'sendSmsCode'> = {
    sendSmsCode: async () => outcomes[calls++] ?? sent,
  };
  const codes = createSmsCodes(vendor, clock);
  return { clock, calls: () => calls, send: () => codes.send(new Secret('t'), (outcome) => outcome) };
}

describe('SMS codes', () => {
  it('go out at most once a minute', async () => {
    const { clock, calls, send } = desk([]);
    expect(await send()).toEqual({ ok: true, value: { againAt: 1_060_000 } });
    clock.advance(59_001);
    expect(await send()).toMatchObject({
      ok: false,
      failure: { code: 'sms-code.too-soon', params: { seconds: 1 } },
    });
    expect(calls()).toBe(1);
    clock.advance(999);
    expect(await send()).toMatchObject({ ok: true });
    expect(calls()).toBe(2);
  });

  it('two at once are one', async () => {
    const { calls, send } = desk([]);
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.ok).toBe(true);
    expect(second.ok).toBe(false);
    expect(calls()).toBe(1);
  });

  it('that were refused need not be waited for', async () => {
    const { send } = desk([refused]);
    expect((await send()).ok).toBe(false);
    expect((await send()).ok).toBe(true);
  });
});
