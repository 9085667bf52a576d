import { IconBulb } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterCamera } from '../hooks/useCamera.ts';
import type { ScanView } from '../lib/scan/reading.ts';
import styles from './Seen.module.css';

/** What the decoder sees, over the live picture: a frame round the code, or what keeps it from being read. */
export function Seen({ watch }: Pick<CounterCamera, 'watch'>) {
  const { t } = useTranslation('counter');
  const [view, setView] = useState<ScanView | null>(null);
  useEffect(() => watch(setView), [watch]);
  return (
    <>
      {view?.code && <CodeFrame code={view.code} />}
      <div className={styles.hintPlace} role="status">
        {view?.hint && (
          <span className={styles.hint} data-testid="scan-hint" data-hint={view.hint}>
            <IconBulb size={18} stroke={1.8} aria-hidden />
            {t(`camera.hint.${view.hint}`)}
          </span>
        )}
      </div>
    </>
  );
}

/** The picture covers the lens from its middle, and so does the drawing over it. */
function CodeFrame({ code }: { readonly code: NonNullable<ScanView['code']> }) {
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${code.width} ${code.height}`}
      preserveAspectRatio="xMidYMid slice"
      data-testid="code-frame"
      aria-hidden
    >
      <polygon points={code.corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}
