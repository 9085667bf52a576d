import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly name: string; readonly saved: string; readonly onSave: (mark: string) => void };

/** What a scanner adds to a code. Saved when the field is left; a mark that no scanner can type is not saved. */
export function MarkField({ name, saved, onSave }: Props) {
  const { t } = useTranslation('scanning');
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? saved;
  const bad = !/^[ -~]{0,8}$/.test(value);
  const settle = () => {
    if (bad || typed === null) return;
    if (typed !== saved) onSave(typed);
    setTyped(null);
  };
  return (
    // What is typed here is no form that a scan could lose.
    <div data-filter>
      <TextInput
        aria-label={name}
        w={220}
        placeholder={t('noMark')}
        value={value}
        error={bad ? t('badMark') : undefined}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </div>
  );
}
