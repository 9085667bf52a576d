import { useTranslation } from 'react-i18next';
import { useNow } from '../hooks/useNow.ts';
import { ageOf } from '../lib/age.ts';

/** `3 天前读取`: how old what is shown beside it is. Counts on while it is looked at. */
export function AgeText({ atMs }: { readonly atMs: number }) {
  const { t } = useTranslation('members');
  const age = ageOf(atMs, useNow(30_000));
  return age.unit === 'now' ? t('age.now') : t(`age.${age.unit}`, { count: age.count });
}
