import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Member } from '#shared/contract/member.ts';
import type { RefundPreview } from '#shared/contract/operation.ts';
import { toHalfWidth } from '#shared/money.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useCounter } from '../../../state/counter.ts';
import { pressCode } from '../amounts/code-entry.ts';
import { NumberPad } from '../amounts/NumberPad.tsx';
import { shortMoney } from '../amounts/short-money.ts';
import { useSubmit } from '../useSubmit.ts';
import { ConfirmMoney } from './ConfirmMoney.tsx';
import { RefundSlip } from './RefundSlip.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import { SmsCode } from './SmsCode.tsx';

type Props = { readonly member: Member; readonly orderNo: string; readonly onBack: () => void };

/** What the refund gives back and takes back is shown before a code is even asked for. */
export function RefundConfirm({ member, orderNo, onBack }: Props) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const kind = useCounter((counter) => counter.drafts.refund.kind);
  const { userId } = member;
  const preview = useQuery({
    queryKey: [...queryKeys.allRecords, 'refund-preview', userId, orderNo, kind],
    queryFn: () => unwrap(client.operations.previewRefund({ userId, orderNo, kind })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const usable = preview.data && preview.data.obstacle === null ? preview.data : null;
  const card = member.cards.find((one) => one.cardId === preview.data?.cardId) ?? null;
  return (
    <SheetFrame
      title={t('refund.title')}
      member={member}
      card={card}
      onBack={onBack}
      testId="refund-confirm"
      side={usable && <Approval preview={usable} userId={userId} />}
    >
      {preview.isPending && <Loader />}
      {preview.error && (
        <FailureNotice
          failure={failureOf(preview.error, 'not-involved')}
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && <RefundSlip preview={preview.data} card={card} />}
      {preview.data?.obstacle && <FailureNotice failure={preview.data.obstacle} />}
    </SheetFrame>
  );
}

type ApprovalProps = { readonly preview: RefundPreview; readonly userId: string };

function Approval({ preview, userId }: ApprovalProps) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const submit = useSubmit();
  const code = useCounter((counter) => counter.drafts.refund.code);
  const dispatch = useCounter((counter) => counter.dispatch);
  const type = (text: string) => dispatch({ type: 'drafted', change: { refund: { code: text } } });
  const { kind, amountFen, giftFen, cardTitle, orderNo } = preview;
  const smsCode = toHalfWidth(code).trim();
  const ready = /^\d{4,8}$/.test(smsCode);
  const send = () =>
    submit({ kind, amountFen, giftFen, cardTitle, phone: null }, (operationId, { linkedTo }) => {
      const request = { operationId, userId, orderNo, smsCode, linkedTo };
      return kind === 'refund-spend'
        ? client.operations.refundSpend(request)
        : client.operations.refundTopUp(request);
    });
  const label = kind === 'refund-spend' ? 'refund.confirmSpend' : 'refund.confirmTopUp';
  return (
    <>
      <SmsCode code={code} onChange={type} />
      <NumberPad plain onPress={(key) => type(pressCode(code, key))} />
      <ConfirmMoney onConfirm={send} missing={ready ? null : ''} tone="cinnabar">
        {t(label, { amount: shortMoney(amountFen) })}
      </ConfirmMoney>
    </>
  );
}
