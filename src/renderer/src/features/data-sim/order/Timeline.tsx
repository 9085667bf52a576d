import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconHelpHexagonFilled,
  IconLoader2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import styles from './Timeline.module.css';
import { timelineSteps } from './timeline-steps.ts';

const MARKS = {
  done: IconCircleCheckFilled,
  now: IconLoader2,
  later: IconCircleDashed,
  unsure: IconHelpHexagonFilled,
  stopped: IconCircleXFilled,
} as const;

/** How far an order has come, with the time of each step. Green is only what works. */
export function Timeline({ order }: { readonly order: SimOrderView }) {
  const { t } = useTranslation('dataSim');
  const format = useShopFormat();
  return (
    <ol className={styles.timeline} data-stage={order.stage} data-testid="timeline">
      {timelineSteps(order).map(({ name, state, at }) => {
        const Mark = MARKS[state];
        return (
          <li key={name} className={styles.step} data-state={state} data-testid={`step-${name}`}>
            <Mark className={styles.mark} size={26} aria-hidden />
            <strong>{t(`timeline.${name}`)}</strong>
            <span className="num">
              {state === 'done' && at !== null ? format.exactTime(at) : t(`timeline.state.${state}`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
