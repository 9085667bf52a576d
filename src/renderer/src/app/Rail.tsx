import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconBook2,
  IconCashRegister,
  IconClipboardCheck,
  IconDeviceSim,
  IconGift,
  IconReceipt2,
  IconSettings,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/contract/session.ts';
import { BrandMark } from '../components/BrandMark.tsx';
import { useDesks } from '../hooks/useDesks.ts';
import { useShortcut } from '../hooks/useShortcut.ts';
import { PAGES, type Page, useNavigation } from '../state/session.ts';
import styles from './Rail.module.css';

const ICONS = {
  counter: IconCashRegister,
  records: IconReceipt2,
  operations: IconBook2,
  'day-report': IconClipboardCheck,
  settings: IconSettings,
  'data-sim': IconDeviceSim,
  'gift-cards': IconGift,
} as const;

/** From top to bottom: what is worked at, then what is read, then the settings. */
const PLACES: readonly Page[] = [
  'counter',
  'data-sim',
  'gift-cards',
  'records',
  'operations',
  'day-report',
  'settings',
];

/** They are made of the vendor's lists. */
const READ_FROM_RECORDS: readonly Page[] = ['records', 'day-report'];
const DESKS: readonly Page[] = ['data-sim', 'gift-cards'];

/** The pages. One that the account may not see, or a desk that the shop has not set up, is not there; the others keep their keys. */
export function Rail({ session }: { readonly session: Session }) {
  const { t } = useTranslation('shell');
  const mayRead = session.capabilities.includes('records');
  const desks: readonly Page[] = useDesks();
  const pages = PLACES.filter(
    (page) =>
      (mayRead || !READ_FROM_RECORDS.includes(page)) && (!DESKS.includes(page) || desks.includes(page)),
  );
  return (
    <nav className={styles.rail} aria-label={t('rail')}>
      <span className={styles.mark}>
        <BrandMark size={40} />
      </span>
      {pages.map((page) => (
        <RailEntry key={page} page={page} />
      ))}
    </nav>
  );
}

function RailEntry({ page }: { readonly page: Page }) {
  const { t } = useTranslation('shell');
  const current = useNavigation((navigation) => navigation.page === page);
  const goTo = useNavigation((navigation) => navigation.goTo);
  const number = PAGES.indexOf(page) + 1;
  useShortcut(`Alt+Digit${number}`, () => goTo(page));
  const Icon = ICONS[page];
  return (
    <Tooltip label={`Alt ${number}`} position="right" withArrow openDelay={400}>
      <UnstyledButton
        className={styles.entry}
        data-page={page}
        aria-current={current ? 'page' : undefined}
        aria-keyshortcuts={`Alt+${number}`}
        onClick={() => goTo(page)}
      >
        <Icon size={26} stroke={1.6} aria-hidden />
        {t(`page.${page}`)}
      </UnstyledButton>
    </Tooltip>
  );
}
