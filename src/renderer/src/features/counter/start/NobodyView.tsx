import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useCapability } from '../../../hooks/useSession.ts';
import { useCounter } from '../../../state/counter.ts';
import { useKey } from '../useKey.ts';

/** A phone number that no member has: a card can be opened for it at once. */
export function NobodyView({ phone }: { readonly phone: string }) {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  const allowed = useCapability('open-card');
  const open = () =>
    dispatch({
      type: 'sheet-opened',
      sheet: { kind: 'open-card', phone },
      operationId: crypto.randomUUID(),
    });
  useKey('Escape', () => dispatch({ type: 'closed' }));
  useKey('F9', open, allowed);
  return (
    <EmptyState
      icon={IconUserPlus}
      title={<span data-testid="nobody">{t('nobody.title', { phone })}</span>}
      detail={t(allowed ? 'nobody.detail' : 'nobody.noRight')}
      action={
        allowed && (
          <Button size="lg" onClick={open} rightSection={<Kbd keys="F9" onDark />} data-testid="open-card">
            {t('nobody.open')}
          </Button>
        )
      }
    />
  );
}
