/** One role: its name, what it may do to each object, and the fields it does not see or does not change. Saved as it is edited. */
import { Button, Modal, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type Action,
  actions,
  levelLabels,
  levels,
  type Permissions,
  type Reach,
} from '../../../model/access.ts';
import { api } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { SubjectNote } from '../../../platform/web/subject-note.ts';
import { useAutosave } from '../../../platform/web/ui/autosave.ts';
import { ErrorState, useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { settingsMessages } from '../messages.ts';
import {
  confinedObjectsQuery,
  type DescribedObject,
  objectsQuery,
  type Role,
  rolesKey,
  rolesQuery,
} from './people-data.ts';
import { type Mask, maskedCount, maskOf, permissionOf, setMask, setReach } from './permission-edits.ts';
import classes from './settings.module.css';
import { useChange } from './use-change.ts';

export default function RoleScreen() {
  const m = useMessages(settingsMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: roles, error, refetch } = useQuery(rolesQuery);
  const role = roles?.find((one) => one.id === id);
  const ordinary = useQuery(objectsQuery);
  const confined = useQuery({ ...confinedObjectsQuery, enabled: Boolean(role?.granted_to) });
  const { data: objects, error: schemaError } = role?.granted_to ? confined : ordinary;
  const failed = error ?? schemaError;
  if (role && objects) return <RoleEditor key={id} role={role} objects={objects} />;
  return (
    <Page title={m.role} width="wide">
      {failed ? (
        <ErrorState error={failed} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={40} />
      )}
    </Page>
  );
}

type EditorProps = { role: Role; objects: readonly DescribedObject[] };

function RoleEditor({ role, objects }: EditorProps) {
  const m = useMessages(settingsMessages);
  const text = useText();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [name, setName] = useState(role.name);
  const [permissions, setPermissions] = useState<Permissions>(role.permissions);
  const [masking, setMasking] = useState<DescribedObject | null>(null);
  const { state, error, change, flush } = useAutosave(async (values: object) => {
    await api.patch(`/records/role/${role.id}`, values);
    await client.invalidateQueries({ queryKey: rolesKey });
  });
  const edit = (next: Permissions) => {
    setPermissions(next);
    change({ name, permissions: next });
  };
  const rename = (next: string) => {
    setName(next);
    if (next.trim()) change({ name: next, permissions });
  };
  const remove = useRemove(role);
  return (
    <Page title={role.name} width="wide" actions={<SaveStatus state={state} onRetry={flush} />}>
      <div className={classes.stack}>
        <SubjectNote kind="role" of={role.id} />
        <div className={classes.fields}>
          <TextInput
            label={m.name}
            value={name}
            onChange={(event) => rename(event.currentTarget.value)}
            onBlur={flush}
            error={name.trim() ? (state === 'failed' ? errorText(error) : null) : m.nameMissing}
          />
          {role.granted_to ? (
            <p className={classes.lead}>{m.grantedHelp}</p>
          ) : (
            <Switch
              label={m.administer}
              description={m.administerHelp}
              checked={permissions.administer}
              onChange={(event) => edit({ ...permissions, administer: event.currentTarget.checked })}
            />
          )}
        </div>
        <div>
          <h2 id="permissions-title" className={classes.blockTitle}>
            {m.permissions}
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard. */}
          <section className={classes.matrixScroll} tabIndex={0} aria-labelledby="permissions-title">
            <table className={classes.matrix}>
              <thead>
                <tr>
                  <th scope="col">{m.object}</th>
                  {actions.map((action) => (
                    <th key={action} scope="col">
                      {m[actionWords[action]]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {objects.map((object) => (
                  <MatrixRow
                    key={object.name}
                    label={text(object.label.many)}
                    object={object.name}
                    permissions={permissions}
                    onChange={edit}
                    onMasks={() => setMasking(object)}
                  />
                ))}
                {!role.granted_to && (
                  <MatrixRow label={m.otherObjects} object={null} permissions={permissions} onChange={edit} />
                )}
              </tbody>
            </table>
          </section>
        </div>
        {!role.granted_to && (
          <div>
            <Button color="red" variant="subtle" leftSection={<IconTrash />} onClick={remove}>
              {m.remove}
            </Button>
          </div>
        )}
      </div>
      {masking && (
        <FieldMasks
          object={masking}
          permissions={permissions}
          onChange={edit}
          onClose={() => setMasking(null)}
        />
      )}
    </Page>
  );
}

function useRemove({ id, name }: Role): () => void {
  const m = useMessages(settingsMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const remove = useChange(async () => {
    await api.delete(`/records/role/${id}`);
    await navigate({ to: '/settings/roles' });
    offerUndo(m.roleRemoved({ name }), async () => {
      await api.post('/records/role/restore', { ids: [id] });
      await client.invalidateQueries({ queryKey: rolesKey });
    });
  }, rolesKey);
  return () => remove.mutate(undefined);
}

type RowProps = {
  label: string;
  /** null: everything without permissions of its own. */
  object: string | null;
  permissions: Permissions;
  onChange: (next: Permissions) => void;
  onMasks?: () => void;
};

function MatrixRow({ label, object, permissions, onChange, onMasks }: RowProps) {
  const m = useMessages(settingsMessages);
  const of = permissionOf(permissions, object);
  const masked = maskedCount(of);
  return (
    <tr>
      <th scope="row">
        {label}
        {onMasks && (
          <button
            type="button"
            className={classes.masks}
            onClick={onMasks}
            aria-label={m.fieldsOfObject({ object: label })}
          >
            {masked ? m.maskedCount({ count: masked }) : m.fieldsOf}
          </button>
        )}
      </th>
      {actions.map((action) => (
        <td key={action}>
          <ReachSelect
            label={m.cell({ action: m[actionWords[action]], object: label })}
            value={of[action]}
            onChange={(reach) => onChange(setReach(permissions, object, action, reach))}
          />
        </td>
      ))}
    </tr>
  );
}

const actionWords = {
  read: 'actionRead',
  create: 'actionCreate',
  edit: 'actionEdit',
  delete: 'actionDelete',
  export: 'actionExport',
} as const satisfies Record<Action, keyof typeof settingsMessages>;

type ReachProps = { label: string; value: Reach; onChange: (reach: Reach) => void };

/** A level; a filter written by hand shows as such, and stays until a level is chosen. */
function ReachSelect({ label, value, onChange }: ReachProps) {
  const m = useMessages(settingsMessages);
  const text = useText();
  const custom = typeof value !== 'string';
  const data = levels.map((level) => ({ value: level as string, label: text(levelLabels[level]) }));
  return (
    <Select
      size="xs"
      variant={value === 'none' ? 'filled' : 'default'}
      aria-label={label}
      data={custom ? [{ value: 'custom', label: m.custom, disabled: true }, ...data] : data}
      value={custom ? 'custom' : value}
      onChange={(next) => next && onChange(next as Reach)}
    />
  );
}

type MasksProps = {
  object: DescribedObject;
  permissions: Permissions;
  onChange: RowProps['onChange'];
  onClose: () => void;
};

function FieldMasks({ object, permissions, onChange, onClose }: MasksProps) {
  const m = useMessages(settingsMessages);
  const text = useText();
  const of = permissionOf(permissions, object.name);
  const fields = object.fields.filter(({ readOnly }) => !readOnly);
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.fieldsOfObject({ object: text(object.label.many) })}
      size={560}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <p className={classes.lead}>{m.fieldsLead}</p>
      {fields.map(({ name, label, required }) => (
        <div key={name} className={classes.fieldRow}>
          <span aria-hidden="true">{text(label)}</span>
          <SegmentedControl
            aria-label={text(label)}
            value={maskOf(of, name)}
            onChange={(mask) => onChange(setMask(permissions, object.name, name, mask as Mask))}
            data={[
              { value: 'open', label: m.fieldOpen },
              { value: 'locked', label: m.fieldLocked },
              // What must be filled in cannot be kept from whoever fills it in.
              { value: 'hidden', label: m.fieldHidden, disabled: required === true },
            ]}
          />
        </div>
      ))}
      <div className={classes.buttons}>
        <Button variant="filled" onClick={onClose}>
          {m.done}
        </Button>
      </div>
    </Modal>
  );
}
