import type { AppInfo } from '#shared/contract/app.ts';
import type { Session } from '#shared/contract/session.ts';
import { useShopFormat } from '../hooks/useAppInfo.ts';
import { useNow } from '../hooks/useNow.ts';
import { ConnectionState } from './ConnectionState.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { ShopMenu } from './ShopMenu.tsx';
import styles from './TopBar.module.css';
import { UndecidedChip } from './UndecidedChip.tsx';

type Props = { readonly info: AppInfo; readonly session: Session };

/** Where, when and who; and on every screen how many operations are still undecided. */
export function TopBar({ info, session }: Props) {
  return (
    <header className={styles.bar}>
      <ShopMenu session={session} />
      <div className={styles.right}>
        <ShopTime />
        <ConnectionState />
        <UndecidedChip count={info.undecided} />
        <PersonMenu session={session} />
      </div>
    </header>
  );
}

function ShopTime() {
  const format = useShopFormat();
  const now = useNow(60_000);
  return (
    <time className={`num ${styles.time}`} dateTime={new Date(now).toISOString()}>
      {format.day(now)} <strong>{format.time(now).slice(0, 5)}</strong>
    </time>
  );
}
