import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/contract/session.ts';
import { Panel } from '../../components/Panel.tsx';
import { SignOutDialog } from '../../components/SignOutDialog.tsx';
import { Setting } from './Setting.tsx';

/** Who is signed in, and the way out. */
export function Account({ session }: { readonly session: Session }) {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState(false);
  return (
    <Panel title={t('account')}>
      <Setting
        name={session.displayName ?? session.username ?? ''}
        detail={t('accountDetail', { name: session.username })}
      >
        <Button
          variant="default"
          leftSection={<IconLogout size={18} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('signOut')}
        </Button>
      </Setting>
      <SignOutDialog opened={asking} onClose={() => setAsking(false)} />
    </Panel>
  );
}
