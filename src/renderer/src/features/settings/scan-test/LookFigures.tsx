import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterCamera } from '../../../hooks/useCamera.ts';
import type { DecodeAnswer } from '../../../lib/scan/decoding/messages.ts';
import { formatName } from './format-name.ts';
import { type Figures, figuresOf, type Look, recent } from './look-figures.ts';
import styles from './ScanTestPage.module.css';

/** Slow enough to be read. */
const SHOWN_EVERY_MS = 500;

/** How often and how fast the camera's pictures are looked at, and what is in them. */
export function LookFigures({ watchLooks }: Pick<CounterCamera, 'watchLooks'>) {
  const { t } = useTranslation('scanning');
  const { figures, last } = useFigures(watchLooks);
  const seen = [...new Set(last?.seen.map(({ format }) => formatName(format)))].join(', ');
  return (
    <dl className={`num ${styles.figures}`} data-testid="look-figures">
      <div>
        <dt>{t('test.rate')}</dt>
        <dd data-testid="look-rate">{figures ? t('test.rateUnit', { count: figures.rate }) : '–'}</dd>
      </div>
      <div>
        <dt>{t('test.took')}</dt>
        <dd>
          {figures ? t('test.tookUnit', { median: figures.medianMs, slowest: figures.slowestMs }) : '–'}
        </dd>
      </div>
      <div>
        <dt>{t('test.size')}</dt>
        <dd>{last ? `${last.width} × ${last.height}` : '–'}</dd>
      </div>
      <div>
        <dt>{t('test.seeing')}</dt>
        <dd>{figures ? seen || t('test.nothing') : '–'}</dd>
      </div>
    </dl>
  );
}

function useFigures(watchLooks: CounterCamera['watchLooks']) {
  const looks = useRef<readonly Look[]>([]);
  const last = useRef<DecodeAnswer | null>(null);
  const [shown, setShown] = useState<{ figures: Figures | null; last: DecodeAnswer | null }>({
    figures: null,
    last: null,
  });
  useEffect(
    () =>
      watchLooks((look) => {
        const atMs = performance.now();
        looks.current = [...recent(looks.current, atMs), { atMs, tookMs: look.tookMs }];
        last.current = look;
      }),
    [watchLooks],
  );
  useEffect(() => {
    const timer = setInterval(() => {
      const figures = figuresOf(recent(looks.current, performance.now()));
      setShown({ figures, last: figures && last.current });
    }, SHOWN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return shown;
}
