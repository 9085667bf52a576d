import type { Fen } from '#shared/money.ts';
import { moneyParts } from '../lib/format.ts';
import styles from './Amount.module.css';

export type AmountTone = 'plain' | 'jade' | 'cinnabar' | 'amber' | 'muted';

type Props = {
  readonly fen: Fen;
  /** `s` in tables, `m` in text, `l` on cards, `xl` while an amount is chosen, `result` on results. */
  readonly size?: 's' | 'm' | 'l' | 'xl' | 'result';
  /** Shows `+` before what is above nothing. */
  readonly sign?: boolean;
  readonly tone?: AmountTone;
};

/** An amount of yuan in figures of one width, so that amounts under each other line up. */
export function Amount({ fen, size = 'm', sign = false, tone = 'plain' }: Props) {
  const { prefix, digits } = moneyParts(fen, sign);
  const [whole, decimals] = digits.split('.');
  return (
    <span className={`num ${styles.amount}`} data-size={size} data-tone={tone}>
      {prefix}
      <span className={styles.currency}>¥</span>
      {whole}
      <span className={styles.decimals}>.{decimals}</span>
    </span>
  );
}
