import { describe, expect, it } from 'vitest';
import { memorySecrets } from '../../../test/support/ports.ts';
import { Secret } from '../secret.ts';
import { type CacheOwner, masterKey, placeFor, sameOwner } from './cache-place.ts';

const OWNER: CacheOwner = { vendor: 'https://vendor.test/', username: 'dianzhang', storeId: '3' };
const OTHERS: readonly CacheOwner[] = [
  { ...OWNER, vendor: 'https://other.test/' },
  { ...OWNER, username: 'shouyin' },
  { ...OWNER, storeId: '4' },
  // The same letters, cut elsewhere.
  { ...OWNER, username: 'dianzhang3', storeId: '' },
];
const master = new Secret('ab'.repeat(32));

describe('the place of a cache', () => {
  it('is the same for the same shop and account', () => {
    const again = placeFor('/data', master, { ...OWNER });
    expect(again.path).toBe(placeFor('/data', master, OWNER).path);
    expect(again.key.reveal()).toBe(placeFor('/data', master, OWNER).key.reveal());
    expect(sameOwner(OWNER, { ...OWNER })).toBe(true);
  });

  it('shares neither file nor key with another shop or account', () => {
    const places = [OWNER, ...OTHERS].map((owner) => placeFor('/data', master, owner));
    expect(new Set(places.map(({ path }) => path)).size).toBe(places.length);
    expect(new Set(places.map(({ key }) => key.reveal())).size).toBe(places.length);
    for (const other of OTHERS) expect(sameOwner(OWNER, other)).toBe(false);
  });

  it('tells nothing of whose it is, and nothing of the key', () => {
    const { path, key } = placeFor('/data', master, OWNER);
    expect(path).toMatch(/^[/\\]data[/\\][0-9a-f]{32}\.sqlite$/);
    expect(key.reveal()).toMatch(/^[0-9a-f]{64}$/);
    expect(key.reveal()).not.toContain(path.slice(6, 38));
    expect(placeFor('/data', new Secret('cd'.repeat(32)), OWNER).path).not.toBe(path);
    expect(JSON.stringify({ key })).not.toContain(key.reveal());
  });
});

describe('the master key', () => {
  it('is made once and then kept', async () => {
    const secrets = memorySecrets();
    const made = await masterKey(secrets);
    expect(made).toMatchObject({ isNew: true });
    const kept = await masterKey(secrets);
    expect(kept.isNew).toBe(false);
    expect(kept.key.reveal()).toBe(made.key.reveal());
    expect((await masterKey(memorySecrets())).key.reveal()).not.toBe(made.key.reveal());
  });

  it('is made anew where what is kept is no key', async () => {
    const values = new Map([['members.key', 'half a key']]);
    expect(await masterKey(memorySecrets(values))).toMatchObject({ isNew: true });
    expect(values.get('members.key')).toMatch(/^[0-9a-f]{64}$/);
  });
});
