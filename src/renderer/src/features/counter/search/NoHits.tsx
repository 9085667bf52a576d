import { Button } from '@mantine/core';
import { IconUserPlus, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readTypedLookup } from '#shared/codes/typed-lookup.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { useCapability } from '../../../hooks/useSession.ts';
import { useCounter } from '../../../state/counter.ts';
import { hasUnsent } from '../../../state/counter-steps.ts';
import { useKey } from '../useKey.ts';
import type { Lookup } from '../useLookup.ts';
import styles from './SearchResults.module.css';
import type { Search } from './useSearch.ts';

type Props = { readonly asked: string; readonly search: Search; readonly lookup: Lookup };

/** Nobody here fits: the vendor may know more, and a whole phone number may get a card. */
export function NoHits({ asked, search, lookup }: Props) {
  const { t } = useTranslation('members');
  const offline = useOffline();
  const number = readTypedLookup(asked);
  const askable = !offline && number.kind !== 'problem';
  const detail = offline ? 'search.noneOffline' : askable ? 'search.noneAskable' : 'search.noneDetail';
  return (
    <EmptyState
      icon={IconUserQuestion}
      title={<span data-testid="no-hits">{t('search.none', { text: asked })}</span>}
      detail={t(detail)}
      action={
        askable && (
          <div className={styles.ways}>
            <Button
              size="md"
              rightSection={<Kbd keys="Enter" onDark />}
              disabled={!search.isCurrent}
              onClick={() => void lookup.find(asked)}
              data-testid="ask-vendor"
            >
              {t('search.askVendor')}
            </Button>
            {number.kind === 'phone' && <OpenCard phone={number.phone} search={search} />}
          </div>
        )
      }
    />
  );
}

/** A card for the number that was typed. What is on the screen gives way to it, unless something would be lost. */
function OpenCard({ phone, search }: { readonly phone: string; readonly search: Search }) {
  const { t } = useTranslation('counter');
  const allowed = useCapability('open-card');
  const dispatch = useCounter((counter) => counter.dispatch);
  const free = useCounter((counter) => counter.sheet === null && !hasUnsent(counter));
  const ready = useCounter((counter) => counter.place.at === 'ready');
  const open = () => {
    dispatch({ type: 'closed' });
    search.setTyped('');
    dispatch({
      type: 'sheet-opened',
      sheet: { kind: 'open-card', phone },
      operationId: crypto.randomUUID(),
    });
  };
  // An open member has a use of its own for the key.
  useKey('F9', open, allowed && free && ready && search.isCurrent);
  if (!allowed || !free) return null;
  return (
    <Button
      size="md"
      variant="default"
      leftSection={<IconUserPlus size={20} stroke={1.7} aria-hidden />}
      rightSection={ready ? <Kbd keys="F9" /> : undefined}
      disabled={!search.isCurrent}
      onClick={open}
      data-testid="open-card-here"
    >
      {t('nobody.open')}
    </Button>
  );
}
