import type { ReactNode } from 'react';
import styles from './SettingsPage.module.css';

type Props = { readonly name: string; readonly detail?: string; readonly children: ReactNode };

/** One preference: its name and meaning on the left, its control on the right. */
export function Setting({ name, detail, children }: Props) {
  return (
    <div className={styles.setting}>
      <div>
        <span className={styles.name}>{name}</span>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
    </div>
  );
}
