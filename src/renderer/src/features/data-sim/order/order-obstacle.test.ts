import { expect, it } from 'vitest';
import { failed, ok } from '#shared/contract/failure.ts';
import { fen } from '#shared/money.ts';
import { orderObstacle } from './order-obstacle.ts';

const chosen = { packageId: '4', name: '流量300G', priceFen: fen(8_850) };
const card = { packages: ok([chosen]), balance: ok({ balanceFen: fen(8_850) }), openOrderId: null };
const situation = { card, orders: [], chosen, connected: true, offline: false, allowed: true };

it('lets an order through that the balance just pays', () => {
  expect(orderObstacle(situation)).toBeNull();
  expect(orderObstacle({ ...situation, orders: [{ stage: 'accepted' }, { stage: 'failed' }] })).toBeNull();
  // What could not be read is read again by the core before anything is sent.
  expect(orderObstacle({ ...situation, card: { ...card, balance: failed('vendor.timeout') } })).toBeNull();
});

it.each([
  ['disconnected', { connected: false }],
  ['not-allowed', { allowed: false, chosen: null, offline: true }],
  ['offline', { offline: true, chosen: null }],
  ['open-order', { orders: [{ stage: 'undecided' as const }] }],
  ['open-order', { orders: [{ stage: 'submitted' as const }] }],
  ['open-order', { card: { ...card, openOrderId: '00000000-0000-4000-8000-000000000001' } }],
  ['no-packages', { card: { ...card, packages: failed('vendor.timeout') } }],
  ['no-package', { chosen: null }],
  ['free', { chosen: { ...chosen, priceFen: fen(0) } }],
  ['balance-short', { card: { ...card, balance: ok({ balanceFen: fen(8_849) }) } }],
])('says %s', (obstacle, change) => {
  expect(orderObstacle({ ...situation, ...change })).toBe(obstacle);
});
