import { ActionIcon } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronLeftPipe,
  IconChevronRight,
  IconChevronRightPipe,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Footer.module.css';

type Props = { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void };

/** First, previous, next and last page. */
export function Pager({ page, pages, onPage }: Props) {
  const { t } = useTranslation('records');
  const last = Math.max(pages, 1);
  const step = (label: string, to: number, Icon: typeof IconChevronLeft) => (
    <ActionIcon
      variant="default"
      size={40}
      aria-label={label}
      title={label}
      disabled={to < 1 || to > last || to === page}
      onClick={() => onPage(to)}
    >
      <Icon size={18} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
  return (
    <div className={styles.pager}>
      {step(t('first'), 1, IconChevronLeftPipe)}
      {step(t('previous'), page - 1, IconChevronLeft)}
      <span className={`num ${styles.where}`}>{t('page', { page, pages: last })}</span>
      {step(t('next'), page + 1, IconChevronRight)}
      {step(t('last'), last, IconChevronRightPipe)}
    </div>
  );
}
