import { IconBarcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Lens } from '../../../components/Lens.tsx';
import type { CounterCamera } from '../../../hooks/useCamera.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useCounter } from '../../../state/counter.ts';
import { scanObstacle } from '../../../state/scan-obstacle.ts';
import type { Search } from '../search/useSearch.ts';
import type { Lookup } from '../useLookup.ts';
import { LookupForm } from './LookupForm.tsx';
import styles from './Station.module.css';

type Props = { readonly camera: CounterCamera; readonly lookup: Lookup; readonly search: Search };

/** Where a member comes in: camera, phone or card number, picture, hand scanner. Always in the same place. */
export function Station({ camera, lookup, search }: Props) {
  const searching = useCounter((counter) => counter.searching !== null);
  const problem = useCounter((counter) => counter.problem !== null);
  return (
    <aside className={styles.station} data-problem={problem || undefined}>
      <Lens camera={camera} searching={searching} />
      <StateLine camera={camera} searching={searching} />
      <LookupForm lookup={lookup} search={search} resting={camera.mode === 'resting'} />
    </aside>
  );
}

function StateLine({ camera, searching }: { readonly camera: CounterCamera; readonly searching: boolean }) {
  const { t } = useTranslation('counter');
  const { connected } = useCore();
  const taken = useCounter(scanObstacle) === null;
  const live = camera.state.status === 'running';
  const scanning = camera.mode === 'scan';
  const words = () => {
    if (searching) return t('camera.searching');
    if (live && camera.mode === 'snapshot') return t('camera.snapshot');
    if (!scanning) return t(camera.mode === 'resting' ? 'camera.resting' : 'camera.paused');
    return t('camera.ready');
  };
  return (
    <div className={styles.stateLine} role="status" data-testid="scan-state">
      <span className={styles.dot} data-on={scanning || undefined} data-busy={searching || undefined} />
      <strong>{words()}</strong>
      {taken && connected && (
        <span className={styles.wedge} data-testid="wedge-hint">
          <IconBarcode size={18} stroke={1.6} aria-hidden />
          {t('lookup.wedge')}
        </span>
      )}
    </div>
  );
}
