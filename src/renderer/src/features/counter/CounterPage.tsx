import { useTranslation } from 'react-i18next';

/** The counter: find the member, then top up, spend, refund. `active` is false while another page is in front. */
export function CounterPage({ active }: { readonly active: boolean }) {
  const { t } = useTranslation('counter');
  return <h1 hidden={!active}>{t('title')}</h1>;
}
