import { UnstyledButton } from '@mantine/core';
import { IconSchool, IconTools } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../components/Kbd.tsx';
import { useAtWork } from '../../hooks/useSession.ts';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useNavigation } from '../../state/session.ts';
import styles from './TrainingBand.module.css';

/** Amber stripes over everything: nobody may take training for the real thing, or the other way round. */
export function TrainingBand() {
  const { t } = useTranslation('training');
  const open = useNavigation((navigation) => navigation.trainingOpen);
  const toggle = useNavigation((navigation) => navigation.toggleTraining);
  const atWork = useAtWork();
  useShortcut('Alt+Digit0', () => toggle(), { inDialog: true, enabled: atWork });
  return (
    <div className={styles.band}>
      <span className={styles.words}>
        <IconSchool size={20} stroke={2} aria-hidden />
        {t('band')}
      </span>
      {atWork && (
        <UnstyledButton
          className={styles.open}
          aria-expanded={open}
          aria-keyshortcuts="Alt+0"
          onClick={() => toggle()}
        >
          <IconTools size={17} stroke={1.9} aria-hidden />
          {t('openAid')}
          <Kbd keys="Alt 0" />
        </UnstyledButton>
      )}
    </div>
  );
}
