import { useState } from 'react';
import type { Member } from '#shared/contract/member.ts';
import { useCounter } from '../../../state/counter.ts';
import type { Sheet } from '../../../state/counter-workflow.ts';
import { RefundChoice } from './RefundChoice.tsx';
import { RefundConfirm } from './RefundConfirm.tsx';

type Props = { readonly member: Member; readonly sheet: Extract<Sheet, { kind: 'refund' }> };

/** A refund: which of the member's records, what it would move, and the code from the shop's phone. */
export function RefundSheet({ member, sheet }: Props) {
  const orderNo = useCounter((counter) => counter.drafts.refund.orderNo);
  const dispatch = useCounter((counter) => counter.dispatch);
  const [cameStraight] = useState(sheet.step === 'confirm');
  const step = (name: 'choose' | 'confirm') =>
    dispatch({
      type: 'sheet-stepped',
      sheet: { kind: 'refund', step: name },
      operationId: crypto.randomUUID(),
    });
  const leave = () => dispatch({ type: 'sheet-left' });
  if (sheet.step === 'choose' || orderNo === null) {
    return <RefundChoice member={member} onBack={leave} onChosen={() => step('confirm')} />;
  }
  return (
    <RefundConfirm
      member={member}
      orderNo={orderNo}
      onBack={() => (cameStraight ? leave() : step('choose'))}
    />
  );
}
