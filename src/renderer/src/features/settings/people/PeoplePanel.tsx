import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconShieldLock, IconUserPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { usePeople } from '../../../hooks/usePeople.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { AddPerson } from './AddPerson.tsx';
import { ChangePin } from './ChangePin.tsx';
import styles from './PeoplePanel.module.css';
import { PersonRow } from './PersonRow.tsx';
import { RemovePerson } from './RemovePerson.tsx';

type Task =
  | { readonly kind: 'add' }
  | { readonly kind: 'pin'; readonly person: Person }
  | { readonly kind: 'remove'; readonly person: Person };

/** Who works here. What was done is said in words, because a changed PIN shows nowhere else. */
export function PeoplePanel() {
  const { t } = useTranslation('people');
  const { data: people, error, refetch } = usePeople();
  const [task, setTask] = useState<Task | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const begin = (next: Task) => {
    setDone(null);
    setTask(next);
  };
  const add = (
    <Button
      variant={people?.length ? 'default' : 'filled'}
      leftSection={<IconUserPlus size={18} aria-hidden />}
      onClick={() => begin({ kind: 'add' })}
      data-testid="add-person"
    >
      {t(people?.length ? 'add' : 'addFirst')}
    </Button>
  );
  return (
    <Panel title={t('title')} actions={people?.length ? add : undefined}>
      {error && <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />}
      {!people && !error && <Skeleton height={88} radius="md" />}
      {people?.length === 0 && (
        <EmptyState icon={IconShieldLock} title={t('empty')} detail={t('emptyDetail')} action={add} />
      )}
      {people && people.length > 0 && (
        <>
          <p className={styles.detail}>{t('detail')}</p>
          <ul className={styles.people}>
            {people.map((person) => (
              <PersonRow
                key={person.personId}
                person={person}
                onChangePin={() => begin({ kind: 'pin', person })}
                onRemove={() => begin({ kind: 'remove', person })}
              />
            ))}
          </ul>
          {supervisorsOf(people).length === 1 && (
            <p className={styles.warning}>
              <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
              {t('onlyOne')}
            </p>
          )}
        </>
      )}
      <p className={styles.done} role="status">
        {done}
      </p>
      {people && task && <TaskDialog task={task} people={people} onTask={setTask} onDone={setDone} />}
    </Panel>
  );
}

type DialogProps = {
  readonly task: Task;
  readonly people: readonly Person[];
  readonly onTask: (task: null) => void;
  readonly onDone: (words: string) => void;
};

function TaskDialog({ task, people, onTask, onDone }: DialogProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const finish = (what: 'added' | 'pin' | 'removed') => (person: Person) => {
    void queries.invalidateQueries({ queryKey: queryKeys.people });
    onDone(t(`done.${what}`, { name: person.name }));
    onTask(null);
  };
  const dialog = { supervisors: supervisorsOf(people), onClose: () => onTask(null) };
  switch (task.kind) {
    case 'add':
      return <AddPerson {...dialog} onDone={finish('added')} />;
    case 'pin':
      return <ChangePin {...dialog} person={task.person} onDone={finish('pin')} />;
    case 'remove':
      return <RemovePerson {...dialog} person={task.person} onDone={finish('removed')} />;
  }
}

const supervisorsOf = (people: readonly Person[]) => people.filter(({ role }) => role === 'supervisor');
