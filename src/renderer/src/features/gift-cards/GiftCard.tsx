import {
  IconCalendarDue,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockX,
  IconGift,
  IconHelpCircle,
  IconRecycle,
  IconSend,
  IconWalletOff,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GiftCardView } from '#shared/contract/gift-card.ts';
import { Amount } from '../../components/Amount.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useCore } from '../../hooks/useCore.ts';
import { unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import styles from './GiftCard.module.css';

const STATE_ICONS = {
  unknown: IconHelpCircle,
  unbound: IconCircleDashed,
  'being-given': IconSend,
  'given-away': IconSend,
  bound: IconCircleCheckFilled,
  expired: IconClockX,
  recycled: IconRecycle,
  'used-up': IconWalletOff,
} as const;

/** A gift card: its picture, what is left of what it was worth, how long, and its state by icon and word. */
export function GiftCard({ card }: { readonly card: GiftCardView }) {
  const { t } = useTranslation('giftCards');
  const StateIcon = STATE_ICONS[card.state];
  return (
    <li className={styles.card} data-state={card.state} data-testid="gift-card">
      <Cover cover={card.cover} />
      <div className={styles.words}>
        <span className={styles.state} data-testid="gift-state">
          <StateIcon size={16} aria-hidden />
          {t(`state.${card.state}`)}
        </span>
        <strong className={styles.title} title={card.title}>
          {card.title || t('untitled')}
        </strong>
        <div className={styles.money}>
          <span className={styles.balance}>
            {t('balance')}
            {card.balanceFen === null ? <b>–</b> : <Amount fen={card.balanceFen} size="l" />}
          </span>
          <span className={styles.par}>
            {t('parValue')}
            {card.parValueFen === null ? <b>–</b> : <Amount fen={card.parValueFen} size="s" />}
          </span>
        </div>
        <Validity card={card} />
        <span className={`num ${styles.number}`}>
          <span title={card.cardNo}>{card.cardNo}</span>
          <CopyButton text={card.cardNo} />
        </span>
        {card.stateWords !== '' && card.stateWords !== t(`state.${card.state}`) && (
          <span className={styles.vendor}>{t('vendorWords', { words: card.stateWords })}</span>
        )}
      </div>
    </li>
  );
}

function Cover({ cover }: { readonly cover: string | null }) {
  const { t } = useTranslation('giftCards');
  const { client } = useCore();
  const { data: picture } = useQuery({
    queryKey: queryKeys.giftCover(cover ?? ''),
    queryFn: () => unwrap(client.giftCards.cover({ cover: cover ?? '' })),
    enabled: cover !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <span className={styles.cover}>
      {picture ? (
        <img src={picture} alt="" draggable={false} />
      ) : (
        <IconGift size={32} stroke={1.4} role="img" aria-label={t('noCover')} />
      )}
    </span>
  );
}

function Validity({ card }: { readonly card: GiftCardView }) {
  const { t } = useTranslation('giftCards');
  const format = useShopFormat();
  const day = (date: GiftCardView['begins']) => date && (date.at === null ? date.text : format.date(date.at));
  const [begins, ends] = [day(card.begins), day(card.ends)];
  const range =
    begins && ends
      ? t('validity.between', { begins, ends })
      : ends
        ? t('validity.until', { ends })
        : begins && t('validity.since', { begins });
  const own = t(`validity.${card.validity}`);
  const words = card.validityWords !== '' && card.validityWords !== own ? card.validityWords : null;
  return (
    <span className={styles.validity}>
      <IconCalendarDue size={16} stroke={1.8} aria-hidden />
      <span>
        {range && card.validity === 'fixed-dates' ? range : [own, range].filter(Boolean).join(' · ')}
        {words && card.validity !== 'fixed-dates' && <small>{words}</small>}
      </span>
    </span>
  );
}
