import { useEffect } from 'react';
import { decimalFromFen } from '#shared/money.ts';
import { useCounter } from '../../state/counter.ts';
import type { DraftChange, Sheet } from '../../state/counter-workflow.ts';
import { type Intent, useNavigation } from '../../state/session.ts';
import type { Lookup } from './useLookup.ts';

/** Does what another page asked of the counter: a scan, a member, a refund of one record, the same once more. */
export function useIntent(lookup: Lookup): void {
  const intent = useNavigation((navigation) => navigation.intent);
  useEffect(() => {
    if (!intent) return;
    const taken = useNavigation.getState().takeIntent();
    if (!taken) return;
    if (taken.type === 'scan') void lookup.scan(taken.text, 'list');
    else if (taken.type === 'wedge') void lookup.wedge(taken.text);
    else if (taken.type === 'open-member') void lookup.open(taken.userId);
    else void lookup.open(taken.userId).then(() => openSheet(taken));
  }, [intent, lookup]);
}

type SheetWish = Extract<Intent, { type: 'refund' | 'again' }>;

/** Only where the member was really opened: something unsent may have kept another one on the screen. */
function openSheet(wish: SheetWish): void {
  const { place, dispatch } = useCounter.getState();
  if (place.at !== 'member' || place.userId !== wish.userId) return;
  dispatch({ type: 'sheet-left' });
  if (wish.type === 'again') dispatch({ type: 'card-chosen', cardId: wish.cardId });
  const opened = dispatch({
    type: 'sheet-opened',
    sheet: sheetFor(wish),
    operationId: crypto.randomUUID(),
    linkedTo: wish.linkedTo ?? null,
  });
  if (opened) dispatch({ type: 'drafted', change: draftFor(wish) });
}

function sheetFor(wish: SheetWish): Sheet {
  if (wish.type === 'refund') return { kind: 'refund', step: 'confirm' };
  return wish.kind === 'spend' ? { kind: 'spend', step: 'price' } : { kind: 'top-up' };
}

function draftFor(wish: SheetWish): DraftChange {
  if (wish.type === 'refund') return { refund: { kind: wish.kind, orderNo: wish.orderNo, code: '' } };
  const typed = wish.amountFen === null ? '' : decimalFromFen(wish.amountFen);
  return wish.kind === 'spend' ? { spend: { typed } } : { topUp: { typed } };
}
