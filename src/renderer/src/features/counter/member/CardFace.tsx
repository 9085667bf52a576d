import { UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled, IconHelpHexagon } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#shared/contract/member.ts';
import { formatYuan } from '#shared/money.ts';
import { Amount } from '../../../components/Amount.tsx';
import { groupedNumber } from '../../../lib/format.ts';
import styles from './CardFace.module.css';
import { inkOn, plainColour } from './card-ink.ts';

/** Longer than this, and the largest figures would leave the card. */
const LONG_BALANCE = '9,999.99'.length;

type Props = {
  readonly card: Card;
  readonly selected: boolean;
  /** The key that chooses it, where there are several. */
  readonly number: number | null;
  /** Less tall, where there are many. */
  readonly dense: boolean;
  /** The balance is an old one: while offline. */
  readonly notLive?: boolean;
  /** Left out where there is nothing to choose. */
  readonly onSelect?: () => void;
};

/** A card as it looks: the vendor's colour, the balance large, and what it is made of. */
export function CardFace(props: Props) {
  const { card, selected, dense, notLive = false, onSelect } = props;
  const look = {
    className: styles.face,
    'data-selected': selected || undefined,
    'data-dense': dense || undefined,
    'data-not-live': notLive || undefined,
    'data-testid': 'card',
    'data-card-id': card.cardId,
    ...faceColours(card.colour),
  };
  if (!onSelect) {
    return (
      <div {...look}>
        <Content {...props} />
      </div>
    );
  }
  return (
    <UnstyledButton role="radio" aria-checked={selected} {...look} onClick={onSelect}>
      <Content {...props} />
    </UnstyledButton>
  );
}

function Content({ card, selected, number, dense, notLive = false }: Props) {
  const { t } = useTranslation('counter');
  const { t: members } = useTranslation('members');
  return (
    <>
      <span className={styles.head}>
        <span className={styles.title} title={card.title}>
          {card.title}
        </span>
        <Kind card={card} />
      </span>
      <span className={styles.balance}>
        <Amount
          fen={card.balanceFen}
          size={dense || formatYuan(card.balanceFen).length > LONG_BALANCE ? 'l' : 'xl'}
        />
        {notLive && <span className={styles.notLive}>{members('notLive')}</span>}
      </span>
      <Parts card={card} />
      <span className={`num ${styles.foot}`}>
        {groupedNumber(card.cardNo)}
        {card.openOperationId && (
          <span className={styles.busy}>
            <IconHelpHexagon size={15} stroke={2} aria-hidden />
            {t('member.busyCard')}
          </span>
        )}
      </span>
      {selected && number !== null && (
        <span className={styles.mark}>
          <IconCircleCheckFilled size={22} aria-label={t('member.selected')} />
        </span>
      )}
      {!selected && number !== null && <span className={styles.mark}>{number}</span>}
    </>
  );
}

function Kind({ card }: { readonly card: Card }) {
  const { t } = useTranslation('terms');
  return <span className={styles.kind}>{t(`cardKind.${card.kind}`)}</span>;
}

function Parts({ card }: { readonly card: Card }) {
  const { t } = useTranslation();
  if (card.principalFen === null || card.giftFen === null) return null;
  return (
    <span className={styles.parts}>
      <span>
        {t('principal')} <Amount fen={card.principalFen} size="s" />
      </span>
      <span>
        {t('gift')} <Amount fen={card.giftFen} size="s" />
      </span>
    </span>
  );
}

/** The vendor's colour with ink that can be read on it; without one, the counter's own. */
export function faceColours(colour: string | null): {
  readonly style?: CSSProperties;
  readonly 'data-ink': 'light' | 'dark';
} {
  const face = plainColour(colour);
  if (!face) return { 'data-ink': 'light' };
  return { style: { '--face': face } as CSSProperties, 'data-ink': inkOn(face) };
}
