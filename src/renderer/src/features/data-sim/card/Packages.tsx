import { UnstyledButton } from '@mantine/core';
import { IconPackageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimCardView, SimPackageView } from '#shared/contract/data-sim.ts';
import { Amount } from '../../../components/Amount.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import styles from './Packages.module.css';

type Props = { readonly packages: SimCardView['packages']; readonly onRetry: () => void };

/** What can be ordered for the card, each with its price; the digits choose. */
export function Packages({ packages, onRetry }: Props) {
  const { t } = useTranslation('dataSim');
  return (
    <section data-testid="sim-packages">
      <h2 className={styles.heading}>{t('packages.title')}</h2>
      {!packages.ok && <FailureNotice failure={packages.failure} onRetry={onRetry} compact />}
      {packages.ok && packages.value.length === 0 && (
        <EmptyState icon={IconPackageOff} title={t('packages.empty')} detail={t('packages.emptyDetail')} />
      )}
      {packages.ok && packages.value.length > 0 && <Choice packages={packages.value} />}
    </section>
  );
}

function Choice({ packages }: { readonly packages: readonly SimPackageView[] }) {
  const { t } = useTranslation('dataSim');
  const packageId = useDataSim((desk) => desk.packageId);
  const dispatch = useDataSim((desk) => desk.dispatch);
  const choose = (index: number) => {
    const chosen = packages[index];
    if (chosen) dispatch({ type: 'chosen', packageId: chosen.packageId });
  };
  usePackageDigits(choose);
  return (
    <div className={styles.packages} role="radiogroup" aria-label={t('packages.title')}>
      {packages.map((one, index) => (
        <UnstyledButton
          key={one.packageId}
          className={styles.package}
          role="radio"
          aria-checked={one.packageId === packageId}
          onClick={() => choose(index)}
          data-testid="sim-package"
        >
          <span className={styles.name}>{one.name}</span>
          <Amount fen={one.priceFen} size="l" />
          {index < 9 && (
            <span className={styles.key}>
              <Kbd keys={String(index + 1)} />
            </span>
          )}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** A hook cannot be called in a loop of changing length, so there are always nine. */
function usePackageDigits(choose: (index: number) => void) {
  useShortcut('Digit1', () => choose(0));
  useShortcut('Digit2', () => choose(1));
  useShortcut('Digit3', () => choose(2));
  useShortcut('Digit4', () => choose(3));
  useShortcut('Digit5', () => choose(4));
  useShortcut('Digit6', () => choose(5));
  useShortcut('Digit7', () => choose(6));
  useShortcut('Digit8', () => choose(7));
  useShortcut('Digit9', () => choose(8));
}
