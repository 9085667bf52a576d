import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { VendorForm } from './VendorForm.tsx';

/** For the door: where the vendor has moved, nobody can sign in and reach the settings. */
export function MovedVendor() {
  const { t } = useTranslation('vendors');
  const { client } = useCore();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: queryKeys.vendors,
    queryFn: () => unwrap(client.vendors.list({})),
  });
  const state = data?.find(({ vendor }) => vendor === 'liyuquan');
  if (!state || state.fixedBy !== null) return null;
  const finish = () => {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: queryKeys.vendors });
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        onClick={() => setOpen(true)}
        data-testid="vendor-moved"
      >
        {t('moved')}
      </Button>
      {open && <VendorForm vendor="liyuquan" state={state} onDone={finish} onClose={() => setOpen(false)} />}
    </>
  );
}
