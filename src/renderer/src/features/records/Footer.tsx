import { Select, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#shared/contract/record.ts';
import { Amount } from '../../components/Amount.tsx';
import styles from './Footer.module.css';
import { Pager } from './Pager.tsx';

const PAGE_SIZES = [20, 50, 100];

type Props = {
  readonly page: RecordPage;
  readonly onPage: (page: number) => void;
  readonly pageSize: number;
  readonly onPageSize: (size: number) => void;
};

/** How many, how much in all, and the way to the other pages. The sums are the vendor's own. */
export function Footer({ page, onPage, pageSize, onPageSize }: Props) {
  const { t } = useTranslation('records');
  return (
    <footer className={styles.footer}>
      <Tooltip label={t('sumHint')} withArrow>
        <div className={`num ${styles.totals}`}>
          <span>{t('count', { count: page.totalRecords })}</span>
          {page.totalAmountFen !== null && (
            <span>
              {t('sum')} <Amount fen={page.totalAmountFen} size="m" />
            </span>
          )}
          {page.totalGiftFen !== null && (
            <span>
              {t('sumGift')} <Amount fen={page.totalGiftFen} size="m" tone="muted" />
            </span>
          )}
        </div>
      </Tooltip>
      <div className={styles.paging}>
        <Select
          aria-label={t('pageSize')}
          w={128}
          allowDeselect={false}
          value={String(pageSize)}
          data={PAGE_SIZES.map((size) => ({ value: String(size), label: t('perPage', { size }) }))}
          onChange={(value) => value && onPageSize(Number(value))}
        />
        <Pager page={page.page} pages={page.totalPages} onPage={onPage} />
      </div>
    </footer>
  );
}
