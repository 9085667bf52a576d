import { Menu, Modal, UnstyledButton } from '@mantine/core';
import { IconBuildingStore, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/contract/session.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useCore } from '../hooks/useCore.ts';
import { failureOf, unwrap } from '../lib/outcome.ts';
import styles from './TopBar.module.css';

/** The shop that is worked in, and the others of the account. A change that fails says so: the shop is still the former. */
export function ShopMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation('shell');
  const { client } = useCore();
  const choose = useMutation({
    mutationFn: (storeId: string) => unwrap(client.session.chooseShop({ storeId })),
  });
  const several = session.shops.length > 1;
  return (
    <>
      <Choice session={session} several={several} onShop={choose.mutate} />
      <Modal
        opened={choose.isError}
        onClose={choose.reset}
        title={t('shopKept', { shop: session.shop?.name })}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
        centered
        size={480}
      >
        {choose.isError && (
          <FailureNotice
            failure={failureOf(choose.error, 'not-involved')}
            onRetry={() => choose.mutate(choose.variables)}
          />
        )}
      </Modal>
    </>
  );
}

type ChoiceProps = {
  readonly session: Session;
  readonly several: boolean;
  readonly onShop: (storeId: string) => void;
};

function Choice({ session, several, onShop }: ChoiceProps) {
  const { t } = useTranslation('shell');
  return (
    <Menu position="bottom-start" shadow="md" disabled={!several}>
      <Menu.Target>
        <UnstyledButton className={styles.menu} disabled={!several} aria-label={t('shopMenu')}>
          <IconBuildingStore size={20} stroke={1.7} aria-hidden />
          <span className={`${styles.name} ${styles.shop}`}>{session.shop?.name}</span>
          {several && <IconChevronDown size={16} aria-hidden />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('switchShop')}</Menu.Label>
        {session.shops.map((shop) => (
          <Menu.Item
            key={shop.storeId}
            rightSection={shop.storeId === session.shop?.storeId ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => onShop(shop.storeId)}
          >
            <span className={styles.option}>
              {shop.name}
              <span className={styles.address}>{shop.address}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
