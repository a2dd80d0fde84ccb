// The icon of an object, by the name its definition gives it. Those of the standard objects come with the page; a custom
// object's stands as a plain sheet until icons are chosen from a list (there are six thousand: they are not all shipped).
import {
  IconBolt,
  IconBuilding,
  IconBuildingStore,
  IconCheckbox,
  IconFile,
  IconFileInvoice,
  IconFileText,
  IconFlag,
  IconFolder,
  IconInbox,
  IconLayoutList,
  IconPackage,
  IconRefresh,
  IconRoute,
  IconShield,
  IconShoppingCart,
  IconTags,
  IconTargetArrow,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Icon } from '../../../platform/web/screens.ts';

const icons: Readonly<Record<string, Icon>> = {
  bolt: IconBolt,
  building: IconBuilding,
  'building-store': IconBuildingStore,
  checkbox: IconCheckbox,
  file: IconFile,
  'file-invoice': IconFileInvoice,
  'file-text': IconFileText,
  flag: IconFlag,
  folder: IconFolder,
  inbox: IconInbox,
  'layout-list': IconLayoutList,
  package: IconPackage,
  refresh: IconRefresh,
  route: IconRoute,
  shield: IconShield,
  'shopping-cart': IconShoppingCart,
  tags: IconTags,
  'target-arrow': IconTargetArrow,
  user: IconUser,
  users: IconUsers,
  'users-group': IconUsersGroup,
};

export const objectIcon = (name: string): Icon => icons[name] ?? IconFileText;
