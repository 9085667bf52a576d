import { UnstyledButton } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PadKey } from './amount-entry.ts';
import styles from './NumberPad.module.css';

type Props = {
  readonly onPress: (key: PadKey) => void;
  /** Digits only: for passwords and codes. */
  readonly plain?: boolean;
  readonly large?: boolean;
};

const AMOUNT_KEYS: readonly PadKey[] = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '00', '0', '.'];
const PLAIN_KEYS: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Big keys, always in the same place. The field keeps the focus, so that typing goes on as before. */
export function NumberPad({ onPress, plain = false, large = false }: Props) {
  const { t } = useTranslation('counter');
  const keys = plain ? PLAIN_KEYS : AMOUNT_KEYS;
  return (
    <fieldset
      className={styles.pad}
      data-plain={plain || undefined}
      data-large={large || undefined}
      aria-label={t('sheet.pad')}
      onPointerDown={(event) => event.preventDefault()}
    >
      <div className={styles.keys}>
        {keys.map((key) => (
          <UnstyledButton
            key={key}
            className={`num ${styles.key}`}
            data-key={key}
            tabIndex={-1}
            onClick={() => onPress(key)}
          >
            {key}
          </UnstyledButton>
        ))}
      </div>
      <div className={styles.edit}>
        <UnstyledButton
          className={styles.key}
          data-key="back"
          tabIndex={-1}
          aria-label={t('sheet.backspace')}
          onClick={() => onPress('back')}
        >
          <IconBackspace size={24} stroke={1.7} aria-hidden />
        </UnstyledButton>
        <UnstyledButton
          className={styles.key}
          data-key="clear"
          tabIndex={-1}
          onClick={() => onPress('clear')}
        >
          {t('sheet.clear')}
        </UnstyledButton>
      </div>
    </fieldset>
  );
}
