import { IconHelpHexagon, IconNotebook, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import { BrandMark } from '../../components/BrandMark.tsx';
import styles from './Brand.module.css';
import { CardsPicture } from './CardsPicture.tsx';

const PROMISES = [
  { name: 'recorded', Icon: IconNotebook },
  { name: 'undecided', Icon: IconHelpHexagon },
  { name: 'once', Icon: IconShieldCheck },
] as const;

/** Whose counter this is, in which mode, and what it keeps to. */
export function Brand({ info }: { readonly info: AppInfo }) {
  const { t } = useTranslation('signIn');
  return (
    <aside className={styles.brand}>
      <CardsPicture className={styles.picture} />
      <header className={styles.head}>
        <BrandMark size={48} />
        <span className={styles.name}>{t('product', { ns: 'common' })}</span>
        <span className={styles.mode} data-mode={info.mode}>
          {t(info.mode === 'training' ? 'modeTraining' : 'modeLive')}
        </span>
      </header>
      <div>
        <p className={styles.tagline}>{t('tagline')}</p>
        <ul className={styles.promises}>
          {PROMISES.map(({ name, Icon }) => (
            <li key={name}>
              <Icon size={22} stroke={1.6} aria-hidden />
              <div>
                <strong>{t(`promise.${name}.title`)}</strong>
                <span>{t(`promise.${name}.detail`)}</span>
              </div>
            </li>
          ))}
        </ul>
        <p className={`num ${styles.version}`}>{t('version', { version: info.version })}</p>
      </div>
    </aside>
  );
}
