import { expect, test } from 'vitest';
import { type Permissions, permission } from '../../../model/access.ts';
import { maskedCount, maskOf, permissionOf, setMask, setReach } from './permission-edits.ts';

const role: Permissions = {
  objects: { deal: permission('team', 'team', 'team', 'own', 'none') },
  others: permission('all', 'all', 'all', 'team', 'all'),
  administer: false,
};

test('a level is set for one object, and an object without its own begins with those of everything else', () => {
  expect(setReach(role, 'deal', 'edit', 'own').objects.deal).toEqual(
    permission('team', 'team', 'own', 'own', 'none'),
  );
  const next = setReach(role, 'lead', 'delete', 'none');
  expect(next.objects.lead).toEqual(permission('all', 'all', 'all', 'none', 'all'));
  expect(next.others).toBe(role.others);
  expect(setReach(role, null, 'export', 'none').others.export).toBe('none');
  expect(role.objects.lead).toBeUndefined();
});

test('seeing less takes away what goes beyond it', () => {
  expect(setReach(role, null, 'read', 'own').others).toEqual(permission('own', 'all', 'own', 'own', 'own'));
  expect(setReach(role, null, 'read', 'none').others).toEqual(
    permission('none', 'all', 'none', 'none', 'none'),
  );
});

test('a field is open, locked or hidden, one of them', () => {
  const hidden = setMask(setMask(role, 'deal', 'amount', 'locked'), 'deal', 'amount', 'hidden');
  expect(hidden.objects.deal).toMatchObject({ hidden: ['amount'], locked: [] });
  expect(maskOf(permissionOf(hidden, 'deal'), 'amount')).toBe('hidden');
  expect(maskedCount(permissionOf(hidden, 'deal'))).toBe(1);
  expect(maskOf(permissionOf(setMask(hidden, 'deal', 'amount', 'open'), 'deal'), 'amount')).toBe('open');
});
