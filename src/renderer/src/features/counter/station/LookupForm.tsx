import { Button, FileButton, TextInput } from '@mantine/core';
import { IconPhotoScan, IconSearch } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useCounter } from '../../../state/counter.ts';
import { hitRows } from '../search/hit-rows.ts';
import type { Search } from '../search/useSearch.ts';
import { useKey } from '../useKey.ts';
import type { Lookup } from '../useLookup.ts';
import styles from './Station.module.css';

type Props = {
  readonly lookup: Lookup;
  readonly search: Search;
  /** Nobody else is looked for while a customer types the password. */
  readonly resting: boolean;
};

/** A typed number or name, or a picture; what is wrong with either is said right below. */
export function LookupForm({ lookup, search, resting }: Props) {
  const { t } = useTranslation('counter');
  const { typed, setTyped, field } = search;
  const resetFile = useRef<() => void>(null);
  const searching = useCounter((counter) => counter.searching);
  const blocked = useCounter((counter) => counter.submission !== null && counter.submission.outcome === null);
  const dispatch = useCounter((counter) => counter.dispatch);
  useKey('F2', () => field.current?.select(), !resting);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (blocked) return;
    search.setOpen(false);
    await lookup.find(typed);
    // Somebody who types on meanwhile is at the next one already.
    if (useCounter.getState().problem || field.current?.value !== typed) return;
    setTyped('');
    leaveField(field.current);
  };
  return (
    // Who presses Enter here looks for somebody, whatever sheet stands open beside it.
    <form className={styles.lookup} onSubmit={find} data-own-enter>
      <TextInput
        ref={field}
        size="lg"
        classNames={{ input: `num ${styles.input}`, label: styles.label }}
        label={
          <>
            {t('lookup.label')} <Kbd keys="F2" />
          </>
        }
        placeholder={t('lookup.placeholder')}
        disabled={resting}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          dispatch({ type: 'problem-dismissed' });
        }}
        onFocus={() => search.setOpen(typed.trim() !== '')}
        onKeyDown={(event) => onFieldKey(event, search)}
        autoComplete="off"
        inputMode="search"
        enterKeyHint="search"
        data-testid="lookup"
        aria-keyshortcuts="F2"
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="md"
          leftSection={<IconSearch size={18} aria-hidden />}
          disabled={resting}
          loading={searching === 'typed'}
          data-testid="find"
        >
          {t('lookup.find')}
        </Button>
        <FileButton
          accept="image/*,application/pdf,.pdf"
          disabled={resting}
          resetRef={resetFile}
          onChange={(file) => {
            if (file && !blocked) void lookup.image(file);
            resetFile.current?.();
          }}
        >
          {(props) => (
            <Button
              {...props}
              size="md"
              variant="default"
              leftSection={<IconPhotoScan size={18} aria-hidden />}
              disabled={resting}
              loading={searching === 'image'}
              data-testid="from-image"
            >
              {t('lookup.image')}
            </Button>
          )}
        </FileButton>
      </div>
      <Problem />
    </form>
  );
}

/** Down into the list of what fits; Escape closes the list before it closes anything else. */
function onFieldKey(event: KeyboardEvent<HTMLInputElement>, search: Search) {
  if (event.nativeEvent.isComposing || !search.open) return;
  if (event.key === 'ArrowDown') goDown(search);
  else if (event.key === 'Escape') search.setOpen(false);
  else return;
  event.preventDefault();
}

/** What is still on the screen may be the answer to what stood in the field before. */
function goDown({ isCurrent, headsDown, list }: Search) {
  if (isCurrent) hitRows(list.current)[0]?.focus();
  else headsDown.current = true;
}

/** The keys of the member who was found should work at once; a list has taken the focus by itself. */
function leaveField(field: HTMLInputElement | null) {
  if (document.activeElement === field) field?.blur();
}

function Problem() {
  const problem = useCounter((counter) => counter.problem);
  if (!problem) return null;
  return (
    <div className={`fading-end ${styles.problem}`} data-testid="lookup-problem">
      <FailureNotice failure={problem.failure} compact />
    </div>
  );
}
