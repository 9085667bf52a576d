import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLogout, IconPower, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/contract/session.ts';
import { SignOutDialog } from '../components/SignOutDialog.tsx';
import { useLeave } from '../hooks/useLeave.ts';
import { useNavigation } from '../state/session.ts';
import styles from './TopBar.module.css';

/** Who is signed in, and the way out. */
export function PersonMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation('shell');
  const [asking, setAsking] = useState(false);
  const goTo = useNavigation((navigation) => navigation.goTo);
  const leave = useLeave();
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <UnstyledButton className={styles.menu} aria-label={t('accountMenu')}>
            <IconUserCircle size={22} stroke={1.6} aria-hidden />
            <span className={`${styles.name} ${styles.person}`}>
              {session.displayName ?? session.username}
            </span>
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {t('signedInAs')} · {session.username}
          </Menu.Label>
          <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} onClick={() => goTo('settings')}>
            {t('page.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => setAsking(true)}>
            {t('signOut')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPower size={18} aria-hidden />} onClick={() => leave.mutate(null)}>
            {t('leave.closeCounter')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SignOutDialog opened={asking} onClose={() => setAsking(false)} />
    </>
  );
}
