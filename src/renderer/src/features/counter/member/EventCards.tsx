import { Button } from '@mantine/core';
import { IconCircleCheck, IconClockHour4, IconCoins, IconHelpHexagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Card, EventCard } from '#shared/contract/member.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useCapability } from '../../../hooks/useSession.ts';
import { moneyText } from '../../../lib/format.ts';
import { useCounter } from '../../../state/counter.ts';
import styles from './EventCards.module.css';

/** The promotions that a card was topped up with, each with its state in a word, and 返现 where it is due. */
export function EventCards({ card }: { readonly card: Card }) {
  const { t } = useTranslation('counter');
  if (card.eventCards.length === 0) return <p className={styles.none}>{t('member.noEvents')}</p>;
  return (
    <ul className={styles.list}>
      {card.eventCards.map((event) => (
        <Row key={event.storeMemberEventId} card={card} event={event} />
      ))}
    </ul>
  );
}

function Row({ card, event }: { readonly card: Card; readonly event: EventCard }) {
  const { t } = useTranslation('counter');
  const { t: term } = useTranslation('terms');
  const Icon = ICONS[event.state];
  return (
    <li className={styles.row} data-state={event.state} data-testid="event-card">
      <span className={`num ${styles.line}`}>
        {t('member.eventLine', { principal: moneyText(event.principalFen), gift: moneyText(event.giftFen) })}
      </span>
      <span className={styles.state}>
        <Icon size={17} stroke={2} aria-hidden />
        {term(`eventCardState.${event.state}`)}
      </span>
      {event.state === 'cash-back-due' && <CashBack card={card} event={event} />}
    </li>
  );
}

function CashBack({ card, event }: { readonly card: Card; readonly event: EventCard }) {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  const allowed = useCapability('cash-back');
  const { connected } = useCore();
  if (!allowed) return null;
  return (
    <Button
      size="sm"
      disabled={!connected || card.openOperationId !== null}
      data-testid="cash-back"
      onClick={() =>
        dispatch({
          type: 'sheet-opened',
          sheet: { kind: 'cash-back', storeMemberEventId: event.storeMemberEventId },
          operationId: crypto.randomUUID(),
        })
      }
    >
      {t('member.cashBack')}
    </Button>
  );
}

const ICONS = {
  'in-progress': IconClockHour4,
  'cash-back-due': IconCoins,
  'cashed-back': IconCircleCheck,
  unknown: IconHelpHexagon,
} as const;
