import { useTranslation } from 'react-i18next';
import { Kbd } from '../../components/Kbd.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Setting } from './Setting.tsx';
import styles from './SettingsPage.module.css';

/** The keys that work everywhere. Those of one screen stand on its buttons. */
export function Shortcuts({ training }: { readonly training: boolean }) {
  const { t } = useTranslation('settings');
  return (
    <Panel title={t('shortcuts')}>
      <Setting name={t('shortcut.pages')}>
        <Keys keys={['Alt 1', 'Alt 2', 'Alt 3', 'Alt 4']} />
      </Setting>
      {training && (
        <Setting name={t('shortcut.training')}>
          <Keys keys={['Alt 0']} />
        </Setting>
      )}
      <Setting name={t('shortcut.close')}>
        <Keys keys={['Esc']} />
      </Setting>
    </Panel>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
    </span>
  );
}
