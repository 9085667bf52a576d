import { UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconArrowBackUp,
  IconCards,
  IconCirclePlus,
  IconHelpHexagon,
  IconList,
  IconWallet,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd.tsx';
import { useNavigation } from '../../../state/session.ts';
import { useKey } from '../useKey.ts';
import styles from './ActionBar.module.css';
import type { Action, Obstacle, OfferedAction } from './actions.ts';

type Props = {
  readonly offered: readonly OfferedAction[];
  readonly onAction: (action: Action) => void;
};

const KEYS: Readonly<Record<Action, string>> = {
  'top-up': 'F6',
  spend: 'F4',
  refund: 'F8',
  'open-card': 'F9',
  records: 'F10',
};
const ICONS: Readonly<Record<Action, Icon>> = {
  'top-up': IconCirclePlus,
  spend: IconWallet,
  refund: IconArrowBackUp,
  'open-card': IconCards,
  records: IconList,
};
const NAMES = {
  'top-up': 'action.topUp',
  spend: 'action.spend',
  refund: 'action.refund',
  'open-card': 'action.openCard',
  records: 'action.records',
} as const satisfies Record<Action, string>;

/** What can be done, each with its key; where something cannot, the reason stands above in words. */
export function ActionBar({ offered, onAction }: Props) {
  const obstacle = offered.find((one) => one.obstacle !== null)?.obstacle ?? null;
  return (
    <footer className={styles.bar}>
      {obstacle && <Why obstacle={obstacle} />}
      <div className={styles.buttons}>
        {offered.map((one) => (
          <ActionButton key={one.action} offered={one} onAction={onAction} />
        ))}
      </div>
    </footer>
  );
}

type ButtonProps = { readonly offered: OfferedAction; readonly onAction: (action: Action) => void };

function ActionButton({ offered: { action, obstacle }, onAction }: ButtonProps) {
  const { t } = useTranslation('counter');
  const Picture = ICONS[action];
  useKey(KEYS[action], () => onAction(action), obstacle === null);
  return (
    <UnstyledButton
      className={styles.button}
      data-action={action}
      data-testid={`action-${action}`}
      disabled={obstacle !== null}
      title={obstacle ? t(`action.why.${obstacle}`) : undefined}
      aria-keyshortcuts={KEYS[action]}
      onClick={() => onAction(action)}
    >
      <Picture size={24} stroke={1.7} aria-hidden />
      <span>{t(NAMES[action])}</span>
      <Kbd keys={KEYS[action]} onDark={action === 'top-up' || action === 'spend'} />
    </UnstyledButton>
  );
}

function Why({ obstacle }: { readonly obstacle: Obstacle }) {
  const { t } = useTranslation('counter');
  const showOperations = useNavigation((navigation) => navigation.showOperations);
  return (
    <p className={styles.why} data-testid="action-obstacle">
      <IconHelpHexagon size={20} stroke={2} aria-hidden />
      <span>{t(`action.why.${obstacle}`)}</span>
      {obstacle === 'card-busy' && (
        <UnstyledButton className={styles.look} onClick={() => showOperations(true)}>
          {t('action.look')}
        </UnstyledButton>
      )}
    </p>
  );
}
