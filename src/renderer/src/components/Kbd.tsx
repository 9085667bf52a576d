import styles from './Kbd.module.css';

type Props = {
  /** As written for people: `Alt 1`, `Enter`, `F9`. */
  readonly keys: string;
  readonly onDark?: boolean;
};

/** The key that does the same as the button it stands beside. Told to assistive tools by aria-keyshortcuts instead. */
export function Kbd({ keys, onDark = false }: Props) {
  return (
    <kbd className={styles.kbd} data-on-dark={onDark || undefined} aria-hidden>
      {keys}
    </kbd>
  );
}
