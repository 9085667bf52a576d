import type { ReactNode } from 'react';
import styles from './Panel.module.css';

type Props = {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** `none` for a table or list that reaches the edges. */
  readonly padding?: 'm' | 'l' | 'none';
  readonly className?: string;
  readonly children: ReactNode;
};

/** A sheet on the paper: white, hairline edge, one heading. */
export function Panel({ title, actions, padding = 'm', className, children }: Props) {
  return (
    <section className={[styles.panel, className].filter(Boolean).join(' ')}>
      {(title || actions) && (
        <header className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          <div className={styles.actions}>{actions}</div>
        </header>
      )}
      <div className={styles.body} data-padding={padding}>
        {children}
      </div>
    </section>
  );
}
