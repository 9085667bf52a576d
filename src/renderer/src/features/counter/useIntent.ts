import { useEffect } from 'react';
import { useCounter } from '../../state/counter.ts';
import { useNavigation } from '../../state/session.ts';
import type { Lookup } from './useLookup.ts';

/** Does what another page asked of the counter: a scan, a member, a refund of one record. */
export function useIntent(lookup: Lookup): void {
  const intent = useNavigation((navigation) => navigation.intent);
  useEffect(() => {
    if (!intent) return;
    const taken = useNavigation.getState().takeIntent();
    if (!taken) return;
    if (taken.type === 'scan') void lookup.scan(taken.text, 'list');
    else if (taken.type === 'wedge') void lookup.wedge(taken.text);
    else if (taken.type === 'open-member') void lookup.open(taken.userId);
    else void lookup.open(taken.userId).then(() => openRefund(taken));
  }, [intent, lookup]);
}

type RefundWish = {
  readonly userId: string;
  readonly orderNo: string;
  readonly kind: 'refund-spend' | 'refund-top-up';
};

/** Only where the member was really opened: something unsent may have kept another one on the screen. */
function openRefund({ userId, orderNo, kind }: RefundWish): void {
  const { place, dispatch } = useCounter.getState();
  if (place.at !== 'member' || place.userId !== userId) return;
  const opened = dispatch({
    type: 'sheet-opened',
    sheet: { kind: 'refund', step: 'confirm' },
    operationId: crypto.randomUUID(),
  });
  if (opened) dispatch({ type: 'drafted', change: { refund: { kind, orderNo, code: '' } } });
}
