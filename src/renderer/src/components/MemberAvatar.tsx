import { IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCore } from '../hooks/useCore.ts';
import { firstGrapheme } from '../lib/format.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import styles from './MemberAvatar.module.css';

type Props = {
  readonly userId: string;
  /** Whole, or masked. */
  readonly nickname: string;
  readonly hasAvatar: boolean;
  readonly size?: 's' | 'm' | 'l' | 'xl';
};

/** The member's picture, or the first character of the nickname on a colour of the member's own. */
export function MemberAvatar({ userId, nickname, hasAvatar, size = 'm' }: Props) {
  const { client } = useCore();
  const { data: picture } = useQuery({
    queryKey: queryKeys.avatar(userId),
    queryFn: () => unwrap(client.members.avatar({ userId })),
    enabled: hasAvatar,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <span className={styles.avatar} data-size={size} data-hue={hueOf(userId)} aria-hidden>
      {picture ? (
        <img className={styles.picture} src={picture} alt="" draggable={false} />
      ) : (
        initialOf(nickname) || <IconUser size="55%" stroke={1.6} />
      )}
    </span>
  );
}

/** Of a nickname that is masked altogether, nothing. */
function initialOf(nickname: string): string {
  return nickname === '*' ? '' : firstGrapheme(nickname);
}

/** One of six colours, always the same for the same member. */
function hueOf(userId: string): number {
  return Number(userId.slice(-4)) % 6;
}
