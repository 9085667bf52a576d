import type { ReactNode } from 'react';
import styles from './SumList.module.css';

type Props = { readonly children: ReactNode };

/** Lines of words and amounts under each other; the last or a marked one is the result. */
export function SumList({ children }: Props) {
  return <dl className={styles.list}>{children}</dl>;
}

type LineProps = {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly strong?: boolean;
  readonly testId?: string;
};

export function SumLine({ label, children, strong = false, testId }: LineProps) {
  return (
    <div className={styles.line} data-strong={strong || undefined} data-testid={testId}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
