import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Member } from '#shared/contract/member.ts';
import { Amount } from '../../../components/Amount.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { MemberAvatar } from '../../../components/MemberAvatar.tsx';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { useCounter } from '../../../state/counter.ts';
import { faceColours } from '../member/CardFace.tsx';
import { useKey } from '../useKey.ts';
import styles from './SheetFrame.module.css';

type Props = {
  readonly title: string;
  readonly member: Member | null;
  readonly card: Card | null;
  readonly onBack: () => void;
  readonly children: ReactNode;
  /** What is done, always at the right: sums, pad and the button that does it. */
  readonly side?: ReactNode;
  readonly testId: string;
};

/** A step at the counter in the place of the member: whose, on which card, with what balance. Esc goes back. */
export function SheetFrame({ title, member, card, onBack, children, side, testId }: Props) {
  const frame = useFirstFieldFocused();
  useKey('Escape', onBack);
  return (
    <section className={styles.sheet} ref={frame} data-testid={testId}>
      <header className={styles.head}>
        <BackButton onBack={onBack} />
        <h1 className={styles.title}>{title}</h1>
        {member && <Whose member={member} />}
        {card && <OnWhich card={card} />}
      </header>
      <Linked />
      <div className={styles.body} data-with-side={side ? true : undefined}>
        <div className={styles.main}>{children}</div>
        {side && <div className={styles.side}>{side}</div>}
      </div>
    </section>
  );
}

/** What it makes up for, where it does. */
function Linked() {
  const { t } = useTranslation('cases');
  const linkedTo = useCounter((counter) => counter.linkedTo);
  if (linkedTo === null) return null;
  return (
    <p className={styles.linked} data-testid="linked-to">
      <IconLink size={18} stroke={2} aria-hidden />
      {t('linkedSheet', { id: linkedTo.slice(0, 8) })}
    </p>
  );
}

/** The field to type in first is marked `data-autofocus`. */
function useFirstFieldFocused() {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = frame.current?.querySelector<HTMLElement>('[data-autofocus]');
    first?.focus();
  }, []);
  return frame;
}

function BackButton({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('counter');
  return (
    <UnstyledButton
      className={styles.back}
      onClick={onBack}
      aria-label={t('sheet.back')}
      aria-keyshortcuts="Escape"
      data-testid="sheet-back"
    >
      <IconArrowLeft size={20} stroke={1.9} aria-hidden />
      <Kbd keys="Esc" />
    </UnstyledButton>
  );
}

function Whose({ member }: { readonly member: Member }) {
  const { t } = useTranslation();
  return (
    <div className={styles.whose}>
      <MemberAvatar userId={member.userId} nickname={member.nickname} hasAvatar={member.hasAvatar} />
      <div>
        <strong title={member.nickname}>{member.nickname || t('unnamedMember')}</strong>
        <span className="num">{member.phoneMasked}</span>
      </div>
    </div>
  );
}

function OnWhich({ card }: { readonly card: Card }) {
  const { t } = useTranslation('counter');
  const { t: members } = useTranslation('members');
  const offline = useOffline();
  return (
    <div className={styles.which}>
      <span className={styles.cardTitle}>
        <i className={styles.swatch} {...faceColours(card.colour)} />
        {card.title}
      </span>
      <span className={styles.balance}>
        {offline && <em className={styles.notLive}>{members('notLive')}</em>}
        {t('sheet.balance')} <Amount fen={card.balanceFen} />
      </span>
    </div>
  );
}
