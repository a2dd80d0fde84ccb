/** A day with nothing in it; of a firm that has nobody to call yet, with the way to bring them in. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { useRecordPage } from '../../../records/web/api/use-record-list.ts';
import { todayMessages } from '../messages.ts';
import classes from './today.module.css';

const one = { fields: ['id'], limit: 1 };

export function EmptyDay() {
  const m = useMessages(todayMessages);
  const mayCreate = useSchema().objects.get('contact')?.abilities.create ?? false;
  const contacts = useRecordPage('contact', one, { enabled: mayCreate });
  const companies = useRecordPage('company', one, { enabled: mayCreate });
  const blank = [contacts, companies].every(({ data }) => data?.records.length === 0);
  return (
    <div className={classes.nothing}>
      <p>{m.nothing}</p>
      {blank && (
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} />}
          renderRoot={(props) => <Link to="/import" {...props} />}
        >
          {m.bringCustomers}
        </Button>
      )}
    </div>
  );
}
