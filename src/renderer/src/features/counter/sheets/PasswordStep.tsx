import { IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Member } from '#shared/contract/member.ts';
import { Amount } from '../../../components/Amount.tsx';
import { ConfirmButton } from '../../../components/ConfirmButton.tsx';
import type { PadKey } from '../amounts/amount-entry.ts';
import { NumberPad } from '../amounts/NumberPad.tsx';
import { shortMoney } from '../amounts/short-money.ts';
import type { SpendSum } from '../amounts/spend-sum.ts';
import styles from './PasswordStep.module.css';
import { SheetFrame } from './SheetFrame.tsx';

type Props = {
  readonly member: Member;
  readonly card: Card;
  readonly sum: SpendSum;
  readonly onBack: () => void;
  /** Takes the password on; it lives only in this component and is gone once it was handed over. */
  readonly onEntered: (password: string) => void;
};

const MAX_LENGTH = 64;

/** The customer's own step: the amount, dots, a pad, nothing else. */
export function PasswordStep({ member, card, sum, onBack, onEntered }: Props) {
  const { t } = useTranslation('counter');
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const press = (key: PadKey) => {
    setPassword((before) => pressed(before, key));
    field.current?.focus();
  };
  const confirm = () => {
    setPassword('');
    onEntered(password);
  };
  return (
    <SheetFrame
      title={t('spend.title')}
      member={member}
      card={card}
      onBack={onBack}
      testId="password-step"
      side={
        <>
          <NumberPad plain large onPress={press} />
          <ConfirmButton onConfirm={confirm} missing={password === '' ? '' : null}>
            {t('spend.password.confirm', { amount: shortMoney(sum.toPayFen) })}
          </ConfirmButton>
        </>
      }
    >
      <div className={styles.step}>
        <span className={styles.icon}>
          <IconLock size={30} stroke={1.6} aria-hidden />
        </span>
        <h2 className={styles.title}>{t('spend.password.title')}</h2>
        <Amount fen={sum.toPayFen} size="result" />
        {/* The dots are drawn apart from the field, so that nothing of what was typed can be selected or shown. */}
        <label className={styles.entry}>
          <span className={styles.label}>{t('spend.password.label')}</span>
          <input
            ref={field}
            type="password"
            className={styles.field}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value.slice(0, MAX_LENGTH))}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            data-testid="member-password"
          />
          <Dots count={password.length} />
        </label>
        <p className={styles.detail}>{t('spend.password.detail')}</p>
        <p className={styles.detail}>{t('spend.password.default')}</p>
      </div>
    </SheetFrame>
  );
}

function pressed(password: string, key: PadKey): string {
  if (key === 'clear') return '';
  return key === 'back' ? password.slice(0, -1) : (password + key).slice(0, MAX_LENGTH);
}

const USUAL_LENGTH = 6;

function Dots({ count }: { readonly count: number }) {
  const places = Array.from({ length: Math.max(USUAL_LENGTH, Math.min(count, 16)) }, (_, place) => place);
  return (
    <span className={styles.dots} aria-hidden>
      {places.map((place) => (
        <i key={place} data-filled={place < count || undefined} />
      ))}
    </span>
  );
}
