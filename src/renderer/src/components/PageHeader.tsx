import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

type Props = { readonly title: ReactNode; readonly detail?: ReactNode; readonly actions?: ReactNode };

/** A page's name, what it shows in one line, and what can be done with all of it. */
export function PageHeader({ title, detail, actions }: Props) {
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
