import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPasswordSeal } from './password-seal.ts';

const PASSWORD = 'a password of sixteen or more';

it('opens any text again, in another process as well', async () => {
  const [one, other] = [createPasswordSeal(PASSWORD), createPasswordSeal(PASSWORD)];
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string({ unit: 'grapheme' }), async (name, value) => {
      const sealed = await one.seal(name, value);
      expect(await other.open(name, sealed)).toEqual({ value, stale: false });
    }),
    { numRuns: 50 },
  );
});

it('never seals alike, and shows nothing of the text', async () => {
  const seal = createPasswordSeal(PASSWORD);
  const [one, other] = [await seal.seal('token', 'CANARY'), await seal.seal('token', 'CANARY')];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain('CANARY');
});

it('does not open with another password, under another name, or when a bit has changed', async () => {
  const seal = createPasswordSeal(PASSWORD);
  const sealed = await seal.seal('token', 'abc');
  expect(await createPasswordSeal(`${PASSWORD}!`).open('token', sealed)).toBeUndefined();
  expect(await seal.open('other', sealed)).toBeUndefined();
  const bytes = Buffer.from(sealed, 'base64');
  for (const index of [16, 28, 44, bytes.length - 1]) {
    const broken = Buffer.from(bytes);
    broken[index] = (broken[index] ?? 0) ^ 1;
    expect(await seal.open('token', broken.toString('base64'))).toBeUndefined();
  }
});

it.each(['', 'AAAA', 'A'.repeat(58)])('opens nothing from %j', async (sealed) => {
  expect(await createPasswordSeal(PASSWORD).open('token', sealed)).toBeUndefined();
});
