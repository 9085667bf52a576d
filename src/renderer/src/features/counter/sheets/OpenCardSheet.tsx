import { Loader, PasswordInput, TextInput, UnstyledButton } from '@mantine/core';
import { IconCards, IconCircleCheckFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardOnSale, Member } from '#shared/contract/member.ts';
import type { Fen } from '#shared/money.ts';
import { maskPhone } from '#shared/phone.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useCounter } from '../../../state/counter.ts';
import { faceColours } from '../member/CardFace.tsx';
import { useSubmit } from '../useSubmit.ts';
import { ConfirmMoney } from './ConfirmMoney.tsx';
import styles from './OpenCardSheet.module.css';
import { type PhoneReading, readPhone } from './phone.ts';
import { SheetFrame } from './SheetFrame.tsx';

const NO_MONEY = 0 as Fen;

/**
 * A new card: a kind of card, and a phone number where no member is open. Of an open member the core knows the
 * number, so nobody types it again.
 */
export function OpenCardSheet({ member }: { readonly member: Member | null }) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const submit = useSubmit();
  const draft = useCounter((counter) => counter.drafts.openCard);
  const dispatch = useCounter((counter) => counter.dispatch);
  const [password, setPassword] = useState('');
  const cards = useQuery({
    queryKey: queryKeys.cardsOnSale,
    queryFn: () => unwrap(client.cards.onSale({})),
    retry: false,
  });
  const owner = ownerOf(member, draft.phone);
  const card = cards.data?.find((one) => one.membershipCardId === draft.membershipCardId);
  const send = () => {
    if (!owner.ok || !card) return;
    const { membershipCardId, title } = card;
    setPassword('');
    submit(
      {
        kind: 'open-card',
        amountFen: NO_MONEY,
        giftFen: NO_MONEY,
        cardTitle: title,
        phone: owner.request.phone ?? null,
      },
      (operationId) =>
        client.operations.openCard({
          operationId,
          ...owner.request,
          membershipCardId,
          password: password || null,
        }),
    );
  };
  return (
    <SheetFrame
      title={t('openCard.title')}
      member={member}
      card={null}
      onBack={() => dispatch({ type: 'sheet-left' })}
      testId="open-card-sheet"
      side={
        <>
          <PasswordInput
            label={t('openCard.password')}
            description={t('openCard.passwordDetail')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value.slice(0, 64))}
            autoComplete="off"
            visibilityToggleIcon={NoIcon}
            visible={false}
            size="md"
            data-testid="new-password"
          />
          <ConfirmMoney onConfirm={send} missing={useMissing(owner.ok, card)}>
            {owner.ok ? t('openCard.confirmFor', { phone: owner.shown }) : t('openCard.confirm')}
          </ConfirmMoney>
        </>
      }
    >
      {member === null && <Phone typed={draft.phone} reading={readPhone(draft.phone)} />}
      <h2 className={styles.heading}>{t('openCard.card')}</h2>
      {cards.isPending && <Loader />}
      {cards.error && (
        <FailureNotice
          failure={failureOf(cards.error, 'not-involved')}
          onRetry={() => void cards.refetch()}
          compact
        />
      )}
      {cards.data && <Faces cards={cards.data} chosen={draft.membershipCardId} />}
    </SheetFrame>
  );
}

const NoIcon = () => null;

type Owner =
  | {
      readonly ok: true;
      readonly request: { readonly userId?: string; readonly phone?: string };
      readonly shown: string;
    }
  | { readonly ok: false };

/** Whose card it becomes. */
function ownerOf(member: Member | null, typed: string): Owner {
  if (member) return { ok: true, request: { userId: member.userId }, shown: member.phoneMasked };
  const reading = readPhone(typed);
  return reading.ok
    ? { ok: true, request: { phone: reading.phone }, shown: maskPhone(reading.phone) }
    : { ok: false };
}

function useMissing(ownerKnown: boolean, card: CardOnSale | undefined) {
  const { t } = useTranslation('counter');
  if (!ownerKnown) return t('openCard.phonePlaceholder');
  return card ? null : t('openCard.chooseCard');
}

type PhoneProps = {
  readonly typed: string;
  readonly reading: PhoneReading;
};

function Phone({ typed, reading }: PhoneProps) {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  const [left, setLeft] = useState(false);
  const problem = !reading.ok && typed !== '' && (left || isPlainlyWrong(reading)) ? reading.failure : null;
  return (
    <div className={styles.phone}>
      <TextInput
        label={t('openCard.phone')}
        placeholder={t('openCard.phonePlaceholder')}
        value={typed}
        onChange={(event) => {
          setLeft(false);
          dispatch({ type: 'drafted', change: { openCard: { phone: event.currentTarget.value } } });
        }}
        onBlur={() => setLeft(true)}
        classNames={{ input: `num ${styles.input}` }}
        inputMode="tel"
        autoComplete="off"
        data-autofocus
        data-testid="phone"
      />
      {problem && (
        <div data-testid="phone-problem">
          <FailureNotice failure={problem} compact />
        </div>
      )}
    </div>
  );
}

/** A number that is still too short is being typed; anything else is wrong at once. */
function isPlainlyWrong(reading: PhoneReading): boolean {
  if (reading.ok) return false;
  const digits = reading.failure.params?.digits;
  return reading.failure.code !== 'phone.length' || (typeof digits === 'number' && digits >= 11);
}

type FacesProps = { readonly cards: readonly CardOnSale[]; readonly chosen: string | null };

function Faces({ cards, chosen }: FacesProps) {
  const { t } = useTranslation('counter');
  const { t: term } = useTranslation('terms');
  const dispatch = useCounter((counter) => counter.dispatch);
  if (cards.length === 0) {
    return <EmptyState icon={IconCards} title={t('openCard.none')} detail={t('openCard.noneDetail')} />;
  }
  return (
    <div className={styles.faces} role="radiogroup" aria-label={t('openCard.card')}>
      {cards.map((card) => (
        <UnstyledButton
          key={card.membershipCardId}
          role="radio"
          aria-checked={card.membershipCardId === chosen}
          className={styles.face}
          data-chosen={card.membershipCardId === chosen || undefined}
          data-testid="card-on-sale"
          {...faceColours(card.colour)}
          onClick={() =>
            dispatch({
              type: 'drafted',
              change: { openCard: { membershipCardId: card.membershipCardId } },
            })
          }
        >
          <strong>{card.title}</strong>
          <span>{card.summary}</span>
          <span className={styles.foot}>
            {term(`cardKind.${card.kind}`)}
            {card.storeNames.length > 0 && ` · ${t('openCard.shops', { count: card.storeNames.length })}`}
          </span>
          {card.membershipCardId === chosen && (
            <IconCircleCheckFilled className={styles.mark} size={22} aria-hidden />
          )}
        </UnstyledButton>
      ))}
    </div>
  );
}
