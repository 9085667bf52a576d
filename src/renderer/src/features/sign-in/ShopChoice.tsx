import { Button, UnstyledButton } from '@mantine/core';
import { IconBuildingStore, IconChevronRight, IconMapPin } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/contract/session.ts';
import { BrandMark } from '../../components/BrandMark.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useCore } from '../../hooks/useCore.ts';
import { useSignOut } from '../../hooks/useSignOut.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import styles from './ShopChoice.module.css';

/** Which shop the money of this counter belongs to. The core skips this where there is only one. */
export function ShopChoice({ session }: { readonly session: Session }) {
  const { t } = useTranslation('signIn');
  const { client } = useCore();
  const queries = useQueryClient();
  const signOut = useSignOut();
  const choose = useMutation({
    mutationFn: (storeId: string) => unwrap(client.session.chooseShop({ storeId })),
    onSuccess: (chosen) => queries.setQueryData(queryKeys.session, chosen),
  });
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <BrandMark size={44} />
          <div>
            <h1 className={styles.title}>{t('chooseShop')}</h1>
            <p className={styles.detail}>{t('chooseShopDetail')}</p>
          </div>
          <Button variant="default" onClick={() => signOut.mutate()} loading={signOut.isPending}>
            {t('signOut')}
          </Button>
        </header>
        {choose.error && <FailureNotice failure={failureOf(choose.error, 'not-involved')} />}
        {session.shops.length === 0 && (
          <EmptyState icon={IconBuildingStore} title={t('noShops')} detail={t('noShopsDetail')} />
        )}
        <ul className={styles.shops}>
          {session.shops.map((shop, index) => (
            <li key={shop.storeId}>
              <UnstyledButton
                className={styles.shop}
                disabled={choose.isPending}
                autoFocus={index === 0}
                onClick={() => choose.mutate(shop.storeId)}
              >
                <span className={styles.icon}>
                  <IconBuildingStore size={24} stroke={1.6} aria-hidden />
                </span>
                <span className={styles.words}>
                  <strong>{shop.name}</strong>
                  <span>{shop.merchantName}</span>
                  <span>
                    <IconMapPin size={14} stroke={1.8} aria-hidden /> {shop.address}
                  </span>
                </span>
                <IconChevronRight size={20} aria-hidden />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
