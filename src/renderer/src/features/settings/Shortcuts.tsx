import { useTranslation } from 'react-i18next';
import { Kbd } from '../../components/Kbd.tsx';
import { Panel } from '../../components/Panel.tsx';
import styles from './Shortcuts.module.css';

const COUNTER_KEYS = [
  ['find', ['F2']],
  ['spend', ['F4']],
  ['refresh', ['F5']],
  ['topUp', ['F6']],
  ['shoot', ['F7']],
  ['refund', ['F8']],
  ['openCard', ['F9']],
  ['records', ['F10']],
  ['confirm', ['Enter']],
  ['close', ['Esc']],
  ['next', ['N']],
  ['pages', ['Alt 1', '2', '3', '4', '5']],
  ['desks', ['Alt 6', '7']],
  ['giftCards', ['F3']],
  ['print', ['Ctrl P']],
] as const;
const TRAINING_KEYS = [['training', ['Alt 0']]] as const;

/** The keys of the counter and those that work everywhere. */
export function Shortcuts({ training }: { readonly training: boolean }) {
  const { t } = useTranslation('settings');
  const rows = training ? [...COUNTER_KEYS, ...TRAINING_KEYS] : COUNTER_KEYS;
  return (
    <Panel title={t('shortcuts')}>
      <dl className={styles.shortcuts}>
        {rows.map(([what, keys]) => (
          <div key={what} className={styles.shortcut}>
            <dt>{t(`shortcut.${what}`)}</dt>
            <dd className={styles.keys}>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
