import { IconUserSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { FailureError } from '../../../lib/outcome.ts';
import type { Lookup } from '../useLookup.ts';
import { CacheNote } from './CacheNote.tsx';
import { HitRow } from './HitRow.tsx';
import { hitRows } from './hit-rows.ts';
import { NoHits } from './NoHits.tsx';
import styles from './SearchResults.module.css';
import type { Search } from './useSearch.ts';

type Props = { readonly search: Search; readonly lookup: Lookup };

/**
 * Members on this computer that fit what is being typed, over whatever stands on the right; that is there again when
 * the list is closed. Nothing of it is asked of the vendor.
 */
export function SearchResults({ search, lookup }: Props) {
  const offline = useOffline();
  const { answer, error, open } = search;
  const off = error instanceof FailureError && error.failure.code === 'member-cache.off';
  if (!open || search.typed.trim() === '') return null;
  // With a network nothing is lost by a cache that is off: the field asks the vendor.
  if (off && !offline) return null;
  if (!answer && !off) return null;
  return <Panel search={search} lookup={lookup} off={off} />;
}

function Panel({ search, lookup, off }: Props & { readonly off: boolean }) {
  const { t } = useTranslation('members');
  const { answer, list } = search;
  const hits = answer?.hits ?? [];
  const titleOf = (count: number, more: boolean): string => {
    if (count === 0) return t('search.here');
    return t(more ? 'search.more' : 'search.count', { count });
  };
  const openHit = (userId: string) => {
    search.setTyped('');
    search.field.current?.blur();
    void lookup.open(userId);
  };
  useClosedByLeaving(search);
  useDownOnceThere(search);
  return (
    <section ref={list} className={styles.panel} aria-label={t('search.title')} data-testid="search-results">
      <header className={styles.head}>
        <h2 className={styles.title} aria-live="polite">
          <IconUserSearch size={20} stroke={1.7} aria-hidden />
          {titleOf(hits.length, answer?.more ?? false)}
        </h2>
        <CacheNote />
      </header>
      {off && <EmptyState icon={IconUserSearch} title={t('search.off')} detail={t('search.offDetail')} />}
      {!off && answer && hits.length === 0 && <NoHits asked={answer.text} search={search} lookup={lookup} />}
      {hits.length > 0 && (
        <ul className={`fading-end ${styles.list}`} onKeyDown={(event) => onListKey(event, search)}>
          {hits.map((hit, index) => (
            <HitRow key={hit.userId} hit={hit} number={index + 1} onOpen={() => openHit(hit.userId)} />
          ))}
        </ul>
      )}
      {hits.length > 0 && <Keys more={answer?.more ?? false} />}
    </section>
  );
}

function Keys({ more }: { readonly more: boolean }) {
  const { t } = useTranslation('members');
  return (
    <footer className={styles.keys}>
      <span>
        <Kbd keys="↑ ↓" /> {t('search.keys.choose')}
      </span>
      <span>
        <Kbd keys="1–9" /> {t('search.keys.digits')}
      </span>
      <span>
        <Kbd keys="Esc" /> {t('search.keys.close')}
      </span>
      {more && <span className={styles.hint}>{t('search.moreHint')}</span>}
    </footer>
  );
}

/** In the list: arrows walk, digits open, Escape goes back to the field. */
function onListKey(event: KeyboardEvent<HTMLElement>, search: Search): void {
  const rows = hitRows(search.list.current);
  const at = rows.findIndex((row) => row.matches(':focus'));
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (event.key === 'ArrowDown') rows[Math.min(at + 1, rows.length - 1)]?.focus();
  else if (event.key === 'ArrowUp') (at <= 0 ? search.field.current : rows[at - 1])?.focus();
  else if (event.key === 'Home') rows[0]?.focus();
  else if (event.key === 'End') rows.at(-1)?.focus();
  else if (event.key === 'Escape') search.field.current?.focus();
  else if (digit !== undefined && plain && at >= 0) rows[Number(digit) - 1]?.click();
  else return;
  event.preventDefault();
}

/** ↓ was pressed before the answer was there. */
function useDownOnceThere({ isCurrent, headsDown, list }: Search): void {
  useEffect(() => {
    if (!isCurrent || !headsDown.current) return;
    headsDown.current = false;
    hitRows(list.current)[0]?.focus();
  }, [isCurrent, headsDown, list]);
}

/** The list is there while the focus is in it or in its field. */
function useClosedByLeaving({ list, field, setOpen }: Search): void {
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Node)) return;
      if (!list.current?.contains(target) && target !== field.current) setOpen(false);
    };
    document.addEventListener('focusin', onFocusIn);
    const onPress = ({ target }: PointerEvent) => {
      const inside = target instanceof Node && (list.current?.contains(target) || target === field.current);
      if (!inside) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [list, field, setOpen]);
}
