import { describe, expect, it } from 'vitest';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { fen } from '#shared/money.ts';
import { advanceDesk, type DataSimDesk, type DataSimEvent, isOrdering, NO_CARD } from './data-sim-steps.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const wish = {
  cardNo: '8742001',
  chosen: { packageId: '4', name: '流量300G', priceFen: fen(8_850) },
  effective: 'this-month',
} as const;
const deskAfter = (...events: readonly DataSimEvent[]): DataSimDesk => events.reduce(advanceDesk, NO_CARD);
const sending = [
  { type: 'asked', cardNo: '8742001' },
  { type: 'chosen', packageId: '4' },
  { type: 'confirming', operationId: ID, wish },
  { type: 'submitted' },
] as const;
const order = (stage: SimOrderView['stage']) =>
  ({ kind: 'order', order: { stage } as SimOrderView }) as const;
const decided = (stage: SimOrderView['stage'], operationId = ID) =>
  ({ type: 'decided', operationId, outcome: order(stage) }) as const;

describe('an order at the desk', () => {
  it('is sent once, however often the button is pressed', () => {
    const once = deskAfter(...sending);
    expect(isOrdering(once)).toBe(true);
    expect(advanceDesk(once, { type: 'submitted' })).toBe(once);
    expect(deskAfter({ type: 'asked', cardNo: '8742001' }, { type: 'submitted' }).submission).toBeNull();
  });

  it('that is being sent is not lost by another card, by going back or by closing', () => {
    const before = deskAfter(...sending);
    for (const event of [
      { type: 'asked', cardNo: '8742002' },
      { type: 'closed' },
      { type: 'back' },
      { type: 'done' },
    ] as const) {
      expect(advanceDesk(before, event)).toBe(before);
    }
  });

  it('takes only its own answer, and never goes back to undecided', () => {
    expect(deskAfter(...sending, decided('accepted', OTHER)).submission?.outcome).toBeNull();
    const accepted = deskAfter(...sending, decided('undecided'), decided('accepted'));
    expect(accepted.submission?.outcome).toEqual(order('accepted'));
    expect(advanceDesk(accepted, decided('undecided'))).toBe(accepted);
  });

  it('of the same kind again goes out under a new id and with its reason', () => {
    const failure = { code: 'operation.looks-repeated', money: 'not-moved' } as const;
    const again = deskAfter(
      ...sending,
      { type: 'decided', operationId: ID, outcome: { kind: 'failure', failure } },
      { type: 'repeated', operationId: OTHER, repeatReason: '顾客又买了一次' },
    );
    expect(again).toMatchObject({
      submission: null,
      repeatReason: '顾客又买了一次',
      confirming: { operationId: OTHER, wish },
    });
    expect(
      advanceDesk(deskAfter(...sending, decided('accepted')), {
        type: 'repeated',
        operationId: OTHER,
        repeatReason: 'x',
      }).confirming?.operationId,
    ).toBe(ID);
  });

  it('leaves the card on the screen when it is done, and nothing chosen', () => {
    expect(deskAfter(...sending, decided('accepted'), { type: 'done' })).toEqual({
      ...NO_CARD,
      cardNo: '8742001',
    });
  });
});
