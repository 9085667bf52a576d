import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import styles from './Evidence.module.css';

/** Who besides this counter could have made a record that looks like ours. */
export function OtherMakers() {
  const { t } = useTranslation('cases');
  const { client } = useCore();
  const { data } = useQuery({
    queryKey: queryKeys.otherTills,
    queryFn: () => unwrap(client.operations.otherTills({})),
  });
  return (
    <div className={styles.below}>
      <h3 className={styles.subtitle}>{t('sheet.others.title')}</h3>
      <ul className={styles.lines}>
        <li>{t(data?.otherTills ? 'sheet.others.tillsYes' : 'sheet.others.tillsNo')}</li>
        <li>{t('sheet.others.app')}</li>
        <li>{t('sheet.others.office')}</li>
      </ul>
    </div>
  );
}
