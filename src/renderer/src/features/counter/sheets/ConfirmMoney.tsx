import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../components/ConfirmButton.tsx';
import { useOffline } from '../../../hooks/useConnectivity.ts';

/** Confirms what moves money. It rests while the vendor is out of reach, and says so; what was filled in stays. */
export function ConfirmMoney(props: ComponentProps<typeof ConfirmButton>) {
  const { t } = useTranslation('counter');
  const offline = useOffline();
  return <ConfirmButton {...props} missing={offline ? t('action.why.offline') : props.missing} />;
}
