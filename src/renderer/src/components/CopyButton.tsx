import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type Props = { readonly text: string; readonly label?: string };

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label }: Props) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 1_600 });
  const name = clipboard.copied ? t('copied') : (label ?? t('copy'));
  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Tooltip label={name} position="top" withArrow>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={name}
        onClick={() => clipboard.copy(text)}
      >
        <Icon size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
