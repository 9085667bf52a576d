import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = {
  readonly icon: Icon;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly action?: ReactNode;
};

/** Nothing is here: says why, and what to do about it. */
export function EmptyState({ icon: Picture, title, detail, action }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Picture size={30} stroke={1.5} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
