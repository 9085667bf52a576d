import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCards,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconDeviceSim,
  IconGift,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VendorState } from '#shared/contract/vendors.ts';
import styles from './VendorsPanel.module.css';

const ICONS = {
  liyuquan: IconCards,
  'sim-agent': IconDeviceSim,
  dakashi: IconDeviceSim,
  zvcms: IconGift,
} as const;

type Props = {
  readonly state: VendorState;
  readonly onTask: (kind: 'change' | 'test' | 'forget') => void;
};

/** One vendor: what it is for, whether it is set up, and what can be done about it. */
export function VendorRow({ state, onTask }: Props) {
  const { t } = useTranslation('vendors');
  const { vendor, setUp, fixedBy, plainHttp } = state;
  const changeable = fixedBy === null;
  const Picture = ICONS[vendor];
  return (
    <li className={styles.vendor} data-vendor={vendor} data-set-up={setUp} data-testid="vendor">
      <span className={styles.icon}>
        <Picture size={20} stroke={1.7} aria-hidden />
      </span>
      <div className={styles.words}>
        <strong>{t(`name.${vendor}`)}</strong>
        <span>{t(`purpose.${vendor}`)}</span>
        {fixedBy === 'start' && <span>{t('fixedAtStart')}</span>}
      </div>
      <span className={styles.badge}>
        {setUp ? <IconCircleCheckFilled size={16} aria-hidden /> : <IconCircleDashed size={16} aria-hidden />}
        {t(setUp ? 'setUp' : 'notSetUp')}
      </span>
      <div className={styles.actions}>
        {plainHttp && (
          <span className={styles.plain}>
            <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            {t('plain')}
          </span>
        )}
        {changeable && setUp && vendor !== 'liyuquan' && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => onTask('forget')}>
            {t('forget')}
          </Button>
        )}
        {changeable && (
          <Button size="xs" variant={setUp ? 'default' : 'filled'} onClick={() => onTask('change')}>
            {t(setUp ? 'change' : 'enter')}
          </Button>
        )}
        {setUp && (
          <Button size="xs" variant="default" onClick={() => onTask('test')}>
            {t('test')}
          </Button>
        )}
      </div>
    </li>
  );
}
